ALTER TABLE `mobility_rounds` ADD `settings_id` text REFERENCES mobility_settings(id);--> statement-breakpoint
ALTER TABLE `rounds` ADD `settings_id` text REFERENCES matching_settings(id);