CREATE TABLE `branch_staff` (
	`user_id` text NOT NULL,
	`branch_id` text NOT NULL,
	PRIMARY KEY(`user_id`, `branch_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`branch_id`) REFERENCES `branches`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `branch_staff_branch` ON `branch_staff` (`branch_id`);--> statement-breakpoint
CREATE TABLE `branches` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`commune_code` text NOT NULL,
	`email` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `cards` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`last_used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cards_code` ON `cards` (`code_hash`);--> statement-breakpoint
CREATE INDEX `cards_user` ON `cards` (`user_id`);--> statement-breakpoint
CREATE TABLE `passwords` (
	`user_id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `second_factors` (
	`user_id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`confirmed_at` integer,
	`last_step` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`device` text NOT NULL,
	`second_factor_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `tokens` (
	`hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`user_id` text NOT NULL,
	`subject` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "tokens_kind_known" CHECK("tokens"."kind" IN ('confirm_address', 'sign_in', 'reset_password', 'proposal', 'invitation'))
);
--> statement-breakpoint
CREATE INDEX `tokens_user` ON `tokens` (`user_id`,`kind`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`role` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`email` text,
	`email_confirmed_at` integer,
	`phone` text,
	`language` text DEFAULT 'fr' NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer,
	`suspended_at` integer,
	`merged_into` text,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "users_role_known" CHECK("users"."role" IN ('volunteer', 'beneficiary', 'social_worker', 'coordinator', 'partner', 'admin')),
	CONSTRAINT "users_language_known" CHECK("users"."language" IN ('fr', 'en', 'ar')),
	CONSTRAINT "users_email_lower" CHECK("users"."email" = lower("users"."email"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);--> statement-breakpoint
CREATE INDEX `users_role` ON `users` (`role`);--> statement-breakpoint
CREATE TABLE `access_log` (
	`id` text PRIMARY KEY NOT NULL,
	`viewer_id` text NOT NULL,
	`person_id` text NOT NULL,
	`page` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `access_log_person` ON `access_log` (`person_id`,`at`);--> statement-breakpoint
CREATE TABLE `facts` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `history` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`move` text NOT NULL,
	`from_state` text,
	`to_state` text,
	`actor_id` text,
	`at` integer NOT NULL,
	`details` text,
	CONSTRAINT "history_subject_known" CHECK("history"."subject_kind" IN ('user', 'volunteer', 'beneficiary', 'duo', 'round', 'draft', 'info_meeting', 'settings', 'letter', 'branch', 'sign_up'))
);
--> statement-breakpoint
CREATE INDEX `history_subject` ON `history` (`subject_kind`,`subject_id`,`at`);--> statement-breakpoint
CREATE INDEX `history_at` ON `history` (`at`);--> statement-breakpoint
CREATE TABLE `letters` (
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
	CONSTRAINT "letters_kind_known" CHECK("letters"."kind" IN ('confirm_address', 'sign_in_link', 'reset_password', 'already_registered', 'resume_sign_up', 'invitation', 'application_received', 'info_meeting_booked', 'info_meeting_reminder', 'info_meeting_cancelled', 'volunteer_approved', 'volunteer_declined', 'beneficiary_registered', 'proposal', 'proposal_referent', 'proposal_reminder', 'proposal_expired', 'proposal_expired_referent', 'proposal_closed', 'both_accepted_staff', 'duo_open', 'duo_report_staff', 'duo_silent_staff', 'duo_ended', 'account_changed', 'letters_failing_staff')),
	CONSTRAINT "letters_state_known" CHECK("letters"."state" IN ('waiting', 'sending', 'sent', 'dead', 'cancelled'))
);
--> statement-breakpoint
CREATE INDEX `letters_due` ON `letters` (`state`,`not_before`);--> statement-breakpoint
CREATE INDEX `letters_subject` ON `letters` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `letters_user` ON `letters` (`user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `letters_once` ON `letters` (`once_key`);--> statement-breakpoint
CREATE TABLE `beneficiaries` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`branch_id` text NOT NULL,
	`referent_id` text,
	`state` text NOT NULL,
	`household` text NOT NULL,
	`commune_code` text NOT NULL,
	`radius_km` integer NOT NULL,
	`languages` text NOT NULL,
	`free_hours` integer NOT NULL,
	`frequency` text NOT NULL,
	`interests` text NOT NULL,
	`dislikes` text NOT NULL,
	`hopes` text NOT NULL,
	`sex_wish` text DEFAULT 'any' NOT NULL,
	`age_wish` text NOT NULL,
	`family_wish` text DEFAULT 'any' NOT NULL,
	`reach_by` text DEFAULT 'email' NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`french_oral` text,
	`french_written` text,
	`practise_french` integer,
	`protection_confirmed_at` integer,
	`waiting_since` integer,
	`notes` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`branch_id`) REFERENCES `branches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`referent_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "beneficiaries_state_known" CHECK("beneficiaries"."state" IN ('to_confirm', 'waiting', 'paused', 'closed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `beneficiaries_user` ON `beneficiaries` (`user_id`);--> statement-breakpoint
CREATE INDEX `beneficiaries_branch_state` ON `beneficiaries` (`branch_id`,`state`);--> statement-breakpoint
CREATE INDEX `beneficiaries_referent` ON `beneficiaries` (`referent_id`);--> statement-breakpoint
CREATE TABLE `blocked_pairs` (
	`volunteer_id` text NOT NULL,
	`beneficiary_id` text NOT NULL,
	`reason` text NOT NULL,
	`blocked_by` text NOT NULL,
	`blocked_at` integer NOT NULL,
	PRIMARY KEY(`volunteer_id`, `beneficiary_id`),
	FOREIGN KEY (`volunteer_id`) REFERENCES `volunteers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`beneficiary_id`) REFERENCES `beneficiaries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`blocked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`purpose` text NOT NULL,
	`recipient` text DEFAULT '' NOT NULL,
	`given_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consents_purpose_known" CHECK("consents"."purpose" IN ('matching', 'share_with_referent', 'messages', 'photo', 'statistics'))
);
--> statement-breakpoint
CREATE INDEX `consents_user` ON `consents` (`user_id`,`purpose`);--> statement-breakpoint
CREATE TABLE `duo_meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`duo_id` text NOT NULL,
	`met_at` integer NOT NULL,
	`minutes` integer,
	`what` text NOT NULL,
	`logged_by` text NOT NULL,
	`logged_at` integer NOT NULL,
	FOREIGN KEY (`duo_id`) REFERENCES `duos`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`logged_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `duo_meetings_duo` ON `duo_meetings` (`duo_id`,`met_at`);--> statement-breakpoint
CREATE TABLE `duo_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`duo_id` text NOT NULL,
	`words` text NOT NULL,
	`reported_by` text NOT NULL,
	`reported_at` integer NOT NULL,
	`handled_at` integer,
	`handled_by` text,
	FOREIGN KEY (`duo_id`) REFERENCES `duos`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reported_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`handled_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `duo_reports_duo` ON `duo_reports` (`duo_id`);--> statement-breakpoint
CREATE TABLE `duos` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text,
	`branch_id` text NOT NULL,
	`volunteer_id` text NOT NULL,
	`beneficiary_id` text NOT NULL,
	`state` text NOT NULL,
	`explanation` text NOT NULL,
	`forced_reason` text,
	`created_at` integer NOT NULL,
	`visible_from` integer NOT NULL,
	`asked_by` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`reminders_sent` integer DEFAULT 0 NOT NULL,
	`volunteer_answer` text,
	`volunteer_answered_at` integer,
	`beneficiary_answer` text,
	`beneficiary_answered_at` integer,
	`refused_by` text,
	`refusal_reason` text,
	`refusal_words` text,
	`reopened_at` integer,
	`accepted_at` integer,
	`opened_at` integer,
	`tutor_id` text,
	`first_meeting_at` integer,
	`first_meeting_place` text,
	`last_contact_at` integer,
	`next_check_at` integer,
	`silent_since` integer,
	`ended_at` integer,
	`end_reason` text,
	`end_words` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`branch_id`) REFERENCES `branches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`volunteer_id`) REFERENCES `volunteers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`beneficiary_id`) REFERENCES `beneficiaries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tutor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "duos_state_known" CHECK("duos"."state" IN ('proposed', 'accepted', 'open', 'completed', 'cancelled', 'refused', 'expired', 'withdrawn'))
);
--> statement-breakpoint
CREATE INDEX `duos_volunteer` ON `duos` (`volunteer_id`,`state`);--> statement-breakpoint
CREATE INDEX `duos_beneficiary` ON `duos` (`beneficiary_id`,`state`);--> statement-breakpoint
CREATE INDEX `duos_branch_state` ON `duos` (`branch_id`,`state`);--> statement-breakpoint
CREATE INDEX `duos_round` ON `duos` (`round_id`);--> statement-breakpoint
CREATE INDEX `duos_deadline` ON `duos` (`state`,`closes_at`);--> statement-breakpoint
CREATE TABLE `info_meeting_bookings` (
	`meeting_id` text NOT NULL,
	`volunteer_id` text NOT NULL,
	`booked_at` integer NOT NULL,
	`attended_at` integer,
	PRIMARY KEY(`meeting_id`, `volunteer_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `info_meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`volunteer_id`) REFERENCES `volunteers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `info_meeting_bookings_volunteer` ON `info_meeting_bookings` (`volunteer_id`);--> statement-breakpoint
CREATE TABLE `info_meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`branch_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`place` text NOT NULL,
	`video_link` text,
	`places` integer NOT NULL,
	`created_by` text NOT NULL,
	`cancelled_at` integer,
	FOREIGN KEY (`branch_id`) REFERENCES `branches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `info_meetings_branch` ON `info_meetings` (`branch_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `sign_ups` (
	`id` text PRIMARY KEY NOT NULL,
	`side` text NOT NULL,
	`started_by` text,
	`email` text,
	`language` text NOT NULL,
	`answers` text NOT NULL,
	`secret_hash` text,
	`created_at` integer NOT NULL,
	`touched_at` integer NOT NULL,
	`reminders_sent` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`started_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_ups_secret` ON `sign_ups` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `sign_ups_started_by` ON `sign_ups` (`started_by`);--> statement-breakpoint
CREATE INDEX `sign_ups_created` ON `sign_ups` (`created_at`);--> statement-breakpoint
CREATE TABLE `volunteers` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`branch_id` text NOT NULL,
	`state` text NOT NULL,
	`household` text NOT NULL,
	`commune_code` text NOT NULL,
	`radius_km` integer NOT NULL,
	`languages` text NOT NULL,
	`free_hours` integer NOT NULL,
	`frequency` text NOT NULL,
	`interests` text NOT NULL,
	`dislikes` text NOT NULL,
	`hopes` text NOT NULL,
	`sex_wish` text DEFAULT 'any' NOT NULL,
	`age_wish` text NOT NULL,
	`family_wish` text DEFAULT 'any' NOT NULL,
	`reach_by` text DEFAULT 'email' NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`max_duos` integer DEFAULT 1 NOT NULL,
	`charter_version` text,
	`charter_signed_at` integer,
	`identity_seen_at` integer,
	`meeting_attended_at` integer,
	`interview_at` integer,
	`interview_by` text,
	`interview_notes` text,
	`record_check_seen_at` integer,
	`record_check_by` text,
	`record_check_renewal_at` integer,
	`approved_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`branch_id`) REFERENCES `branches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`interview_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`record_check_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "volunteers_state_known" CHECK("volunteers"."state" IN ('screening', 'approved', 'paused', 'declined', 'left'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `volunteers_user` ON `volunteers` (`user_id`);--> statement-breakpoint
CREATE INDEX `volunteers_branch_state` ON `volunteers` (`branch_id`,`state`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`volunteer_id` text NOT NULL,
	`beneficiary_id` text NOT NULL,
	`branch_id` text NOT NULL,
	`state` text DEFAULT 'kept' NOT NULL,
	`score` integer NOT NULL,
	`explanation` text NOT NULL,
	`alternatives` text NOT NULL,
	`forced_reason` text,
	`against` text NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`volunteer_id`) REFERENCES `volunteers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`beneficiary_id`) REFERENCES `beneficiaries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`branch_id`) REFERENCES `branches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "drafts_state_known" CHECK("drafts"."state" IN ('kept', 'locked', 'forced', 'dropped', 'forbidden'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `drafts_pair` ON `drafts` (`round_id`,`volunteer_id`,`beneficiary_id`);--> statement-breakpoint
CREATE INDEX `drafts_round_score` ON `drafts` (`round_id`,`score`);--> statement-breakpoint
CREATE TABLE `left_outs` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`side` text NOT NULL,
	`person_id` text NOT NULL,
	`branch_id` text,
	`eligible` integer NOT NULL,
	`why` text NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `left_outs_round` ON `left_outs` (`round_id`,`side`);--> statement-breakpoint
CREATE INDEX `left_outs_person` ON `left_outs` (`person_id`);--> statement-breakpoint
CREATE TABLE `matching_settings` (
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
CREATE UNIQUE INDEX `matching_settings_number` ON `matching_settings` (`name`,`number`);--> statement-breakpoint
CREATE TABLE `rounds` (
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
	CONSTRAINT "rounds_state_known" CHECK("rounds"."state" IN ('running', 'drafted', 'published', 'taken_back', 'discarded', 'cancelled', 'failed'))
);
--> statement-breakpoint
CREATE INDEX `rounds_state` ON `rounds` (`state`,`started_at`);--> statement-breakpoint
CREATE TABLE `communes` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`postal_codes` text NOT NULL,
	`departement_code` text NOT NULL,
	`population` integer NOT NULL,
	`latitude` real,
	`longitude` real,
	`precision` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `communes_departement` ON `communes` (`departement_code`);--> statement-breakpoint
CREATE TABLE `departements` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`region_code` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `regions` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
