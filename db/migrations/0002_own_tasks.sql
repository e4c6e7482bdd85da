DROP INDEX `candidacy_tasks_task`;--> statement-breakpoint
ALTER TABLE `candidacy_tasks` ADD `words` text;--> statement-breakpoint
CREATE UNIQUE INDEX `candidacy_tasks_task` ON `candidacy_tasks` (`candidacy_id`,`task`) WHERE task <> 'own';