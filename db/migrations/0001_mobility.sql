CREATE TABLE `candidacies` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`offer_id` text NOT NULL,
	`branch_id` text NOT NULL,
	`round_id` text,
	`origin` text NOT NULL,
	`post_id` text,
	`post_member` integer,
	`second_post_id` text,
	`second_post_member` integer,
	`dwelling_id` text,
	`training_id` text,
	`training_member` integer,
	`state` text NOT NULL,
	`holds_places` integer DEFAULT false NOT NULL,
	`explanation` text,
	`forced_reason` text,
	`created_at` integer NOT NULL,
	`visible_from` integer NOT NULL,
	`asked_by` integer,
	`closes_at` integer,
	`reminders_sent` integer DEFAULT 0 NOT NULL,
	`household_answer` text,
	`household_answered_at` integer,
	`household_answered_by` text,
	`refused_by` text,
	`refusal_reason` text,
	`refusal_words` text,
	`agreed_at` integer,
	`moves_on` text,
	`moved_at` integer,
	`closed_at` integer,
	`close_reason` text,
	`return_reasons` text,
	`close_words` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`offer_id`) REFERENCES `offers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`branch_id`) REFERENCES `branches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_id`) REFERENCES `offer_posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`second_post_id`) REFERENCES `offer_posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dwelling_id`) REFERENCES `offer_dwellings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`training_id`) REFERENCES `offer_trainings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`household_answered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "candidacies_state_known" CHECK("candidacies"."state" IN ('interested', 'proposed', 'accepted', 'agreed', 'visited', 'preparing', 'moved', 'closed', 'refused', 'declined', 'withdrawn', 'expired', 'obsolete')),
	CONSTRAINT "candidacies_origin_known" CHECK("candidacies"."origin" IN ('round', 'interest', 'coordinator')),
	CONSTRAINT "candidacies_bundle" CHECK("candidacies"."post_id" IS NOT NULL OR "candidacies"."dwelling_id" IS NOT NULL OR ("candidacies"."state" IN ('interested', 'withdrawn', 'obsolete') AND NOT "candidacies"."holds_places")),
	CONSTRAINT "candidacies_second_post" CHECK("candidacies"."second_post_id" IS NULL OR "candidacies"."post_id" IS NOT NULL),
	CONSTRAINT "candidacies_post_member" CHECK(("candidacies"."post_id" IS NULL) = ("candidacies"."post_member" IS NULL)),
	CONSTRAINT "candidacies_second_member" CHECK(("candidacies"."second_post_id" IS NULL) = ("candidacies"."second_post_member" IS NULL)),
	CONSTRAINT "candidacies_training_member" CHECK(("candidacies"."training_id" IS NULL) = ("candidacies"."training_member" IS NULL)),
	CONSTRAINT "candidacies_two_adults" CHECK("candidacies"."second_post_member" IS NULL OR "candidacies"."second_post_member" <> "candidacies"."post_member"),
	CONSTRAINT "candidacies_interest_holds_nothing" CHECK("candidacies"."state" <> 'interested' OR NOT "candidacies"."holds_places")
);
--> statement-breakpoint
CREATE INDEX `candidacies_household` ON `candidacies` (`household_id`,`state`);--> statement-breakpoint
CREATE INDEX `candidacies_offer` ON `candidacies` (`offer_id`,`state`);--> statement-breakpoint
CREATE INDEX `candidacies_branch_state` ON `candidacies` (`branch_id`,`state`);--> statement-breakpoint
CREATE INDEX `candidacies_round` ON `candidacies` (`round_id`);--> statement-breakpoint
CREATE INDEX `candidacies_deadline` ON `candidacies` (`state`,`closes_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `candidacies_live` ON `candidacies` (`household_id`,`offer_id`) WHERE state IN ('interested', 'proposed', 'accepted', 'agreed', 'visited', 'preparing');--> statement-breakpoint
CREATE UNIQUE INDEX `candidacies_committed` ON `candidacies` (`household_id`) WHERE state IN ('accepted', 'agreed', 'visited', 'preparing');--> statement-breakpoint
CREATE TABLE `candidacy_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`candidacy_id` text NOT NULL,
	`party` text NOT NULL,
	`organisation_id` text NOT NULL,
	`post_id` text,
	`second_post_id` text,
	`dwelling_id` text,
	`training_id` text,
	`token_hash` text,
	`asked_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`reminders_sent` integer DEFAULT 0 NOT NULL,
	`answer` text,
	`reason` text,
	`words` text,
	`answered_at` integer,
	`answered_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_id`) REFERENCES `offer_posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`second_post_id`) REFERENCES `offer_posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dwelling_id`) REFERENCES `offer_dwellings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`training_id`) REFERENCES `offer_trainings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "candidacy_answers_party_known" CHECK("candidacy_answers"."party" IN ('employer', 'landlord', 'training')),
	CONSTRAINT "candidacy_answers_line" CHECK(CASE "candidacy_answers"."party" WHEN 'employer' THEN coalesce("candidacy_answers"."post_id", "candidacy_answers"."second_post_id") WHEN 'landlord' THEN "candidacy_answers"."dwelling_id" ELSE "candidacy_answers"."training_id" END IS NOT NULL),
	CONSTRAINT "candidacy_answers_dated" CHECK(("candidacy_answers"."answer" IS NULL) = ("candidacy_answers"."answered_at" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `candidacy_answers_asked` ON `candidacy_answers` (`candidacy_id`,`organisation_id`,`party`);--> statement-breakpoint
CREATE UNIQUE INDEX `candidacy_answers_token` ON `candidacy_answers` (`token_hash`);--> statement-breakpoint
CREATE INDEX `candidacy_answers_organisation` ON `candidacy_answers` (`organisation_id`,`answer`);--> statement-breakpoint
CREATE INDEX `candidacy_answers_deadline` ON `candidacy_answers` (`answer`,`closes_at`);--> statement-breakpoint
CREATE TABLE `candidacy_visits` (
	`id` text PRIMARY KEY NOT NULL,
	`candidacy_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`place` text NOT NULL,
	`accompanied_by` text,
	`companion` text,
	`outcome` text,
	`notes` text,
	`sequence` integer DEFAULT 0 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`cancelled_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`accompanied_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "candidacy_visits_order" CHECK("candidacy_visits"."ends_at" > "candidacy_visits"."starts_at")
);
--> statement-breakpoint
CREATE INDEX `candidacy_visits_candidacy` ON `candidacy_visits` (`candidacy_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `candidacy_tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`candidacy_id` text NOT NULL,
	`task` text NOT NULL,
	`who` text NOT NULL,
	`due_on` text NOT NULL,
	`done_at` integer,
	`done_by` text,
	`waived_at` integer,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "candidacy_tasks_who_known" CHECK("candidacy_tasks"."who" IN ('household', 'referent', 'coordinator'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `candidacy_tasks_task` ON `candidacy_tasks` (`candidacy_id`,`task`);--> statement-breakpoint
CREATE INDEX `candidacy_tasks_due` ON `candidacy_tasks` (`done_at`,`due_on`);--> statement-breakpoint
CREATE TABLE `followups` (
	`id` text PRIMARY KEY NOT NULL,
	`candidacy_id` text NOT NULL,
	`months` integer NOT NULL,
	`due_on` text NOT NULL,
	`done_at` integer,
	`done_by` text,
	`reminders_sent` integer DEFAULT 0 NOT NULL,
	`still_there` integer,
	`job` text,
	`housing` text,
	`left_for` text,
	`words` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "followups_months_known" CHECK("followups"."months" IN (3, 6, 12))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `followups_months` ON `followups` (`candidacy_id`,`months`);--> statement-breakpoint
CREATE INDEX `followups_due` ON `followups` (`done_at`,`due_on`);--> statement-breakpoint
CREATE TABLE `household_consents` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`recipient` text NOT NULL,
	`organisation_id` text,
	`fields` text NOT NULL,
	`given_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "household_consents_recipient_known" CHECK("household_consents"."recipient" IN ('association', 'employers', 'landlords', 'trainings', 'organisation')),
	CONSTRAINT "household_consents_recipient_named" CHECK(("household_consents"."recipient" = 'organisation') = ("household_consents"."organisation_id" IS NOT NULL))
);
--> statement-breakpoint
CREATE INDEX `household_consents_household` ON `household_consents` (`household_id`,`recipient`);--> statement-breakpoint
CREATE UNIQUE INDEX `household_consents_live_kind` ON `household_consents` (`household_id`,`recipient`) WHERE withdrawn_at IS NULL AND organisation_id IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `household_consents_live_organisation` ON `household_consents` (`household_id`,`organisation_id`) WHERE withdrawn_at IS NULL AND organisation_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `household_forms` (
	`id` text PRIMARY KEY NOT NULL,
	`started_by` text NOT NULL,
	`user_id` text,
	`answers` text NOT NULL,
	`created_at` integer NOT NULL,
	`touched_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`started_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `household_forms_started_by` ON `household_forms` (`started_by`);--> statement-breakpoint
CREATE INDEX `household_forms_created` ON `household_forms` (`created_at`);--> statement-breakpoint
CREATE TABLE `households` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`branch_id` text NOT NULL,
	`referent_id` text,
	`state` text NOT NULL,
	`members` text NOT NULL,
	`persons` integer NOT NULL,
	`adults` text NOT NULL,
	`both_need_job` integer DEFAULT false NOT NULL,
	`languages` text NOT NULL,
	`commune_code` text NOT NULL,
	`regions_wanted` text NOT NULL,
	`regions_accepted` text NOT NULL,
	`regions_refused` text NOT NULL,
	`town_wish` text DEFAULT 'any' NOT NULL,
	`nearby` text NOT NULL,
	`dwelling_types` text NOT NULL,
	`dwelling_kinds` text NOT NULL,
	`rooms_minimum` integer,
	`accessible_needed` integer DEFAULT false NOT NULL,
	`school_needed` integer,
	`childcare_needed` integer,
	`monthly_resources` text,
	`rent_limit_cents` integer,
	`move_from` text,
	`move_until` text,
	`ties` text,
	`notes` text,
	`reach_by` text DEFAULT 'email' NOT NULL,
	`waiting_since` integer,
	`registered_by` text,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`branch_id`) REFERENCES `branches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`referent_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "households_state_known" CHECK("households"."state" IN ('preparing', 'ready', 'paused', 'placed', 'left')),
	CONSTRAINT "households_persons" CHECK("households"."persons" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `households_user` ON `households` (`user_id`);--> statement-breakpoint
CREATE INDEX `households_branch_state` ON `households` (`branch_id`,`state`);--> statement-breakpoint
CREATE INDEX `households_referent` ON `households` (`referent_id`);--> statement-breakpoint
CREATE TABLE `mobility_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`household_id` text NOT NULL,
	`offer_id` text NOT NULL,
	`branch_id` text NOT NULL,
	`post_id` text,
	`post_member` integer,
	`second_post_id` text,
	`second_post_member` integer,
	`dwelling_id` text,
	`training_id` text,
	`training_member` integer,
	`state` text DEFAULT 'kept' NOT NULL,
	`score` integer NOT NULL,
	`explanation` text NOT NULL,
	`alternatives` text NOT NULL,
	`forced_reason` text,
	`against` text NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `mobility_rounds`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`offer_id`) REFERENCES `offers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`branch_id`) REFERENCES `branches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_id`) REFERENCES `offer_posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`second_post_id`) REFERENCES `offer_posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dwelling_id`) REFERENCES `offer_dwellings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`training_id`) REFERENCES `offer_trainings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mobility_drafts_state_known" CHECK("mobility_drafts"."state" IN ('kept', 'locked', 'forced', 'dropped', 'forbidden')),
	CONSTRAINT "mobility_drafts_bundle" CHECK("mobility_drafts"."post_id" IS NOT NULL OR "mobility_drafts"."dwelling_id" IS NOT NULL)
);
--> statement-breakpoint
CREATE INDEX `mobility_drafts_household` ON `mobility_drafts` (`round_id`,`household_id`);--> statement-breakpoint
CREATE INDEX `mobility_drafts_score` ON `mobility_drafts` (`round_id`,`score`);--> statement-breakpoint
CREATE TABLE `mobility_left_outs` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`side` text NOT NULL,
	`subject_id` text NOT NULL,
	`branch_id` text,
	`eligible` integer NOT NULL,
	`why` text NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `mobility_rounds`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `mobility_left_outs_round` ON `mobility_left_outs` (`round_id`,`side`);--> statement-breakpoint
CREATE INDEX `mobility_left_outs_subject` ON `mobility_left_outs` (`subject_id`);--> statement-breakpoint
CREATE TABLE `mobility_rounds` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`branch_ids` text NOT NULL,
	`settings` text NOT NULL,
	`started_by` text NOT NULL,
	`started_at` integer NOT NULL,
	`progress` integer DEFAULT 0 NOT NULL,
	`finished_at` integer,
	`failure` text,
	`figures` text,
	`certificate` text,
	`letter_words` text,
	`published_at` integer,
	`published_by` text,
	`effective_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`started_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mobility_rounds_state_known" CHECK("mobility_rounds"."state" IN ('running', 'drafted', 'published', 'taken_back', 'discarded', 'cancelled', 'failed'))
);
--> statement-breakpoint
CREATE INDEX `mobility_rounds_state` ON `mobility_rounds` (`state`,`started_at`);--> statement-breakpoint
CREATE TABLE `mobility_settings` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`number` integer NOT NULL,
	`branch_id` text,
	`values` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`branch_id`) REFERENCES `branches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mobility_settings_number` ON `mobility_settings` (`name`,`number`);--> statement-breakpoint
CREATE TABLE `offer_dwellings` (
	`id` text PRIMARY KEY NOT NULL,
	`offer_id` text NOT NULL,
	`organisation_id` text,
	`position` integer DEFAULT 0 NOT NULL,
	`number` integer DEFAULT 1 NOT NULL,
	`held` integer DEFAULT 0 NOT NULL,
	`type` text NOT NULL,
	`kind` text NOT NULL,
	`rooms` integer NOT NULL,
	`surface_m2` integer,
	`capacity` integer NOT NULL,
	`rent_cents` integer NOT NULL,
	`needs_employment` integer DEFAULT false NOT NULL,
	`visale` integer DEFAULT false NOT NULL,
	`accessible` integer DEFAULT false NOT NULL,
	`available_from` text,
	FOREIGN KEY (`offer_id`) REFERENCES `offers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "offer_dwellings_within_places" CHECK("offer_dwellings"."held" BETWEEN 0 AND "offer_dwellings"."number"),
	CONSTRAINT "offer_dwellings_type_known" CHECK("offer_dwellings"."type" IN ('flat', 'house', 'room', 'shared')),
	CONSTRAINT "offer_dwellings_kind_known" CHECK("offer_dwellings"."kind" IN ('social', 'private', 'iml', 'hosted')),
	CONSTRAINT "offer_dwellings_size" CHECK("offer_dwellings"."rooms" >= 1 AND "offer_dwellings"."capacity" >= 1 AND "offer_dwellings"."rent_cents" >= 0)
);
--> statement-breakpoint
CREATE INDEX `offer_dwellings_offer` ON `offer_dwellings` (`offer_id`,`position`);--> statement-breakpoint
CREATE INDEX `offer_dwellings_organisation` ON `offer_dwellings` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `offer_posts` (
	`id` text PRIMARY KEY NOT NULL,
	`offer_id` text NOT NULL,
	`organisation_id` text,
	`position` integer DEFAULT 0 NOT NULL,
	`number` integer DEFAULT 1 NOT NULL,
	`held` integer DEFAULT 0 NOT NULL,
	`rome_code` text NOT NULL,
	`rome_version` text NOT NULL,
	`label` text NOT NULL,
	`contract` text NOT NULL,
	`contract_months` integer,
	`weekly_hours` real NOT NULL,
	`monthly_gross_cents` integer,
	`schedules` text NOT NULL,
	`french_oral` text DEFAULT 'none' NOT NULL,
	`french_written` text DEFAULT 'none' NOT NULL,
	`licence` text,
	`starts_on` text,
	FOREIGN KEY (`offer_id`) REFERENCES `offers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "offer_posts_within_places" CHECK("offer_posts"."held" BETWEEN 0 AND "offer_posts"."number"),
	CONSTRAINT "offer_posts_contract_known" CHECK("offer_posts"."contract" IN ('cdi', 'cdd', 'interim', 'apprenticeship', 'professionalisation', 'siae'))
);
--> statement-breakpoint
CREATE INDEX `offer_posts_offer` ON `offer_posts` (`offer_id`,`position`);--> statement-breakpoint
CREATE INDEX `offer_posts_organisation` ON `offer_posts` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `offer_trainings` (
	`id` text PRIMARY KEY NOT NULL,
	`offer_id` text NOT NULL,
	`organisation_id` text,
	`position` integer DEFAULT 0 NOT NULL,
	`number` integer DEFAULT 1 NOT NULL,
	`held` integer DEFAULT 0 NOT NULL,
	`what` text NOT NULL,
	`starts_on` text,
	`ends_on` text,
	`hours` integer,
	`rome_code` text,
	`rome_version` text,
	`french_oral` text DEFAULT 'none' NOT NULL,
	`french_written` text DEFAULT 'none' NOT NULL,
	FOREIGN KEY (`offer_id`) REFERENCES `offers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "offer_trainings_within_places" CHECK("offer_trainings"."held" BETWEEN 0 AND "offer_trainings"."number")
);
--> statement-breakpoint
CREATE INDEX `offer_trainings_offer` ON `offer_trainings` (`offer_id`,`position`);--> statement-breakpoint
CREATE INDEX `offer_trainings_organisation` ON `offer_trainings` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `offers` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`branch_id` text NOT NULL,
	`commune_code` text NOT NULL,
	`title` text NOT NULL,
	`presentation` text DEFAULT '' NOT NULL,
	`state` text NOT NULL,
	`amenities` text NOT NULL,
	`amenity_words` text DEFAULT '' NOT NULL,
	`published_at` integer,
	`expires_at` integer,
	`confirmed_at` integer,
	`staleness_reminders_sent` integer DEFAULT 0 NOT NULL,
	`source` text DEFAULT 'form' NOT NULL,
	`external_reference` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`branch_id`) REFERENCES `branches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "offers_state_known" CHECK("offers"."state" IN ('draft', 'open', 'suspended', 'expired', 'closed')),
	CONSTRAINT "offers_source_known" CHECK("offers"."source" IN ('form', 'csv', 'france_travail', 'job_posting'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `offers_reference` ON `offers` (`organisation_id`,`external_reference`);--> statement-breakpoint
CREATE INDEX `offers_branch_state` ON `offers` (`branch_id`,`state`);--> statement-breakpoint
CREATE INDEX `offers_deadline` ON `offers` (`state`,`expires_at`);--> statement-breakpoint
CREATE INDEX `offers_place` ON `offers` (`state`,`commune_code`);--> statement-breakpoint
CREATE TABLE `organisation_members` (
	`user_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`added_by` text,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `organisation_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `organisation_members_organisation` ON `organisation_members` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kinds` text NOT NULL,
	`siret` text,
	`commune_code` text NOT NULL,
	`branch_id` text NOT NULL,
	`contact_name` text,
	`contact_email` text,
	`contact_phone` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`branch_id`) REFERENCES `branches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `organisations_branch` ON `organisations` (`branch_id`,`name`);--> statement-breakpoint
CREATE INDEX `organisations_siret` ON `organisations` (`siret`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_tokens` (
	`hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`user_id` text NOT NULL,
	`subject` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "tokens_kind_known" CHECK("__new_tokens"."kind" IN ('confirm_address', 'sign_in', 'reset_password', 'proposal', 'candidacy', 'invitation'))
);
--> statement-breakpoint
INSERT INTO `__new_tokens`("hash", "kind", "user_id", "subject", "created_at", "expires_at", "used_at") SELECT "hash", "kind", "user_id", "subject", "created_at", "expires_at", "used_at" FROM `tokens`;--> statement-breakpoint
DROP TABLE `tokens`;--> statement-breakpoint
ALTER TABLE `__new_tokens` RENAME TO `tokens`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `tokens_user` ON `tokens` (`user_id`,`kind`);--> statement-breakpoint
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
	CONSTRAINT "history_subject_known" CHECK("__new_history"."subject_kind" IN ('user', 'volunteer', 'beneficiary', 'duo', 'round', 'draft', 'info_meeting', 'settings', 'letter', 'branch', 'sign_up', 'organisation', 'offer', 'household', 'household_form', 'candidacy', 'mobility_round', 'mobility_draft'))
);
--> statement-breakpoint
INSERT INTO `__new_history`("id", "subject_kind", "subject_id", "move", "from_state", "to_state", "actor_id", "at", "details") SELECT "id", "subject_kind", "subject_id", "move", "from_state", "to_state", "actor_id", "at", "details" FROM `history`;--> statement-breakpoint
DROP TABLE `history`;--> statement-breakpoint
ALTER TABLE `__new_history` RENAME TO `history`;--> statement-breakpoint
CREATE INDEX `history_subject` ON `history` (`subject_kind`,`subject_id`,`at`);--> statement-breakpoint
CREATE INDEX `history_at` ON `history` (`at`);--> statement-breakpoint
CREATE TABLE `__new_letters` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`user_id` text,
	`to_address` text NOT NULL,
	`language` text NOT NULL,
	`values` text NOT NULL,
	`subject_kind` text,
	`subject_id` text,
	`once_key` text,
	`state` text DEFAULT 'waiting' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`not_before` integer NOT NULL,
	`attempted_at` integer,
	`sent_at` integer,
	`provider_id` text,
	`last_error` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "letters_state_known" CHECK("__new_letters"."state" IN ('waiting', 'sending', 'sent', 'dead', 'cancelled'))
);
--> statement-breakpoint
INSERT INTO `__new_letters`("id", "kind", "user_id", "to_address", "language", "values", "subject_kind", "subject_id", "once_key", "state", "attempts", "created_at", "not_before", "attempted_at", "sent_at", "provider_id", "last_error") SELECT "id", "kind", "user_id", "to_address", "language", "values", "subject_kind", "subject_id", "once_key", "state", "attempts", "created_at", "not_before", "attempted_at", "sent_at", "provider_id", "last_error" FROM `letters`;--> statement-breakpoint
DROP TABLE `letters`;--> statement-breakpoint
ALTER TABLE `__new_letters` RENAME TO `letters`;--> statement-breakpoint
CREATE INDEX `letters_due` ON `letters` (`state`,`not_before`);--> statement-breakpoint
CREATE INDEX `letters_subject` ON `letters` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `letters_user` ON `letters` (`user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `letters_once` ON `letters` (`once_key`);