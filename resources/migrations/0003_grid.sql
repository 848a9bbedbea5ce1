CREATE TABLE `call_label` (
	`label_id` integer NOT NULL,
	`conversation_id` text NOT NULL,
	`held` integer NOT NULL,
	PRIMARY KEY(`label_id`, `conversation_id`)
);
--> statement-breakpoint
CREATE INDEX `call_label_conversation` ON `call_label` (`conversation_id`);--> statement-breakpoint
CREATE TABLE `call_log_change` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`call_log_id` integer NOT NULL,
	`kind` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `label` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`color` integer NOT NULL,
	`rule` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `label_name` ON `label` (`name`);--> statement-breakpoint
CREATE TABLE `saved_view` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`content` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_view_name` ON `saved_view` (`name`);--> statement-breakpoint
ALTER TABLE `call_log` ADD `bot_duration_us` integer;--> statement-breakpoint
ALTER TABLE `call_log` ADD `bot_bill_us` integer;--> statement-breakpoint
ALTER TABLE `call_log` ADD `campaign_id` text;