CREATE TABLE `comment` (
	`id` text PRIMARY KEY NOT NULL,
	`conversation_id` text NOT NULL,
	`author` text NOT NULL,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	`edited_at` integer,
	`deleted_at` integer,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `comment_conversation` ON `comment` (`conversation_id`);--> statement-breakpoint
CREATE TABLE `transcript` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`conversation_id` text NOT NULL,
	`recording_uuid` text,
	`content` text NOT NULL,
	`attached_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `transcript_conversation` ON `transcript` (`conversation_id`);--> statement-breakpoint
CREATE INDEX `transcript_recording` ON `transcript` (`recording_uuid`);