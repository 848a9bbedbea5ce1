CREATE TABLE `server_call_log` (
	`id` integer PRIMARY KEY NOT NULL,
	`source_id` integer NOT NULL,
	`key` text NOT NULL,
	`origin` text NOT NULL,
	`server_id` integer,
	`conversation_id` text,
	`date` integer NOT NULL,
	`source_exten` text,
	`content` text NOT NULL,
	`participants` text NOT NULL,
	`recordings` text NOT NULL,
	`destination_details` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `server_call_log_key` ON `server_call_log` (`key`);--> statement-breakpoint
CREATE INDEX `server_call_log_date` ON `server_call_log` (`date`);--> statement-breakpoint
CREATE INDEX `server_call_log_server` ON `server_call_log` (`server_id`);--> statement-breakpoint
ALTER TABLE `call_log` ADD `directory_version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `call_log_directory` ON `call_log` (`directory_version`);--> statement-breakpoint
ALTER TABLE `cel` ADD `server_call_log_id` integer;