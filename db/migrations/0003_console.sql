CREATE TABLE `comparisons` (
	`id` text PRIMARY KEY NOT NULL,
	`programme` text NOT NULL,
	`name` text NOT NULL,
	`branch_ids` text NOT NULL,
	`result` text NOT NULL,
	`pool_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "comparisons_programme_known" CHECK("comparisons"."programme" IN ('duos', 'mobilities'))
);
--> statement-breakpoint
CREATE INDEX `comparisons_created` ON `comparisons` (`programme`,`created_at`);--> statement-breakpoint
CREATE TABLE `handovers` (
	`id` text PRIMARY KEY NOT NULL,
	`from_user` text NOT NULL,
	`to_user` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`words` text,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`from_user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "handovers_in_order" CHECK("handovers"."starts_on" <= "handovers"."ends_on"),
	CONSTRAINT "handovers_to_another" CHECK("handovers"."from_user" <> "handovers"."to_user")
);
--> statement-breakpoint
CREATE INDEX `handovers_from` ON `handovers` (`from_user`,`ends_on`);--> statement-breakpoint
CREATE INDEX `handovers_to` ON `handovers` (`to_user`,`ends_on`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_history` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`move` text NOT NULL,
	`from_state` text,
	`to_state` text,
	`actor_id` text,
	`at` integer NOT NULL,
	`details` text,
	CONSTRAINT "history_subject_known" CHECK("__new_history"."subject_kind" IN ('user', 'volunteer', 'beneficiary', 'duo', 'round', 'draft', 'info_meeting', 'settings', 'letter', 'branch', 'sign_up', 'organisation', 'offer', 'household', 'household_form', 'candidacy', 'mobility_round', 'mobility_draft', 'comparison', 'handover'))
);
--> statement-breakpoint
INSERT INTO `__new_history`("id", "subject_kind", "subject_id", "move", "from_state", "to_state", "actor_id", "at", "details") SELECT "id", "subject_kind", "subject_id", "move", "from_state", "to_state", "actor_id", "at", "details" FROM `history`;--> statement-breakpoint
DROP TABLE `history`;--> statement-breakpoint
ALTER TABLE `__new_history` RENAME TO `history`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `history_subject` ON `history` (`subject_kind`,`subject_id`,`at`);--> statement-breakpoint
CREATE INDEX `history_at` ON `history` (`at`);--> statement-breakpoint
ALTER TABLE `mobility_drafts` ADD `proposed_at` integer;--> statement-breakpoint
ALTER TABLE `drafts` ADD `proposed_at` integer;