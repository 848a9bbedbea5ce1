CREATE TABLE `recording_export` (
	`uuid` text PRIMARY KEY NOT NULL,
	`requested_at` integer NOT NULL,
	`path` text NOT NULL,
	`file_name` text NOT NULL,
	`status` text NOT NULL,
	`request` text NOT NULL,
	`recordings` integer NOT NULL,
	`written` integer NOT NULL,
	`missing` integer NOT NULL,
	`bytes` integer NOT NULL,
	`error` text
);
--> statement-breakpoint
CREATE TABLE `recording_file` (
	`recording_uuid` text PRIMARY KEY NOT NULL,
	`root_id` integer NOT NULL,
	`member` text NOT NULL,
	`matched_by` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`modified_at` integer NOT NULL,
	`audio` text,
	`problem` text
);
--> statement-breakpoint
CREATE INDEX `recording_file_root` ON `recording_file` (`root_id`);--> statement-breakpoint
CREATE TABLE `recording_root` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`path` text NOT NULL,
	`prefix` text,
	`files` integer DEFAULT 0 NOT NULL,
	`looked_at` integer
);
--> statement-breakpoint
CREATE TABLE `stray_file` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`root_id` integer NOT NULL,
	`member` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`modified_at` integer NOT NULL,
	`audio` text,
	`problem` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stray_file_place` ON `stray_file` (`root_id`,`member`);--> statement-breakpoint
ALTER TABLE `directory_user` ADD `recording_rules` text;