DROP INDEX `users_role`;--> statement-breakpoint
CREATE INDEX `users_name` ON `users` (`role`,`first_name`,`last_name`,`id`);--> statement-breakpoint
DROP INDEX `mobility_drafts_score`;--> statement-breakpoint
DROP INDEX `mobility_drafts_household`;--> statement-breakpoint
CREATE INDEX `mobility_drafts_review` ON `mobility_drafts` (`round_id`,`score`,`id`,`state`,`branch_id`,`proposed_at`,`household_id`,`offer_id`);--> statement-breakpoint
CREATE INDEX `mobility_drafts_household` ON `mobility_drafts` (`round_id`,`household_id`,`id`,`state`,`branch_id`,`proposed_at`,`score`,`offer_id`);--> statement-breakpoint
DROP INDEX `drafts_round_score`;--> statement-breakpoint
CREATE INDEX `drafts_review` ON `drafts` (`round_id`,`score`,`id`,`state`,`branch_id`,`proposed_at`,`beneficiary_id`,`volunteer_id`);--> statement-breakpoint
CREATE INDEX `drafts_beneficiary` ON `drafts` (`round_id`,`beneficiary_id`,`id`,`state`,`branch_id`,`proposed_at`,`score`,`volunteer_id`);--> statement-breakpoint
CREATE INDEX `beneficiaries_account` ON `beneficiaries` (`user_id`,`id`);--> statement-breakpoint
CREATE INDEX `beneficiaries_wait` ON `beneficiaries` (`waiting_since`,`id`);