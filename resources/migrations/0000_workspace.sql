CREATE TABLE `call_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`conversation_id` text NOT NULL,
	`tenant_uuid` text NOT NULL,
	`date` integer NOT NULL,
	`date_answer` integer,
	`date_end` integer,
	`source_name` text,
	`source_exten` text,
	`source_internal_name` text,
	`source_internal_exten` text,
	`source_internal_context` text,
	`source_line_identity` text,
	`requested_name` text,
	`requested_exten` text,
	`requested_context` text,
	`requested_internal_exten` text,
	`requested_internal_context` text,
	`destination_name` text,
	`destination_exten` text,
	`destination_internal_exten` text,
	`destination_internal_context` text,
	`destination_line_identity` text,
	`destination_details` text,
	`user_field` text,
	`direction` text NOT NULL,
	`blocked` integer NOT NULL,
	`reached_voicemail` integer NOT NULL,
	`answered` integer NOT NULL,
	`duration` integer,
	`call_status` text NOT NULL,
	`tags` text,
	`source_user_uuid` text,
	`source_line_id` integer,
	`destination_user_uuid` text,
	`destination_line_id` integer,
	`requested_user_uuid` text,
	`ring_duration_us` integer,
	`talk_duration_us` integer,
	`total_duration_us` integer,
	`hangup_cause` integer,
	`hangup_source` text,
	`hangup_inferred` integer NOT NULL,
	`outcome` text NOT NULL,
	`trail` text NOT NULL,
	`recording_count` integer NOT NULL,
	`search_text` text NOT NULL,
	`engine_version` text NOT NULL,
	`generated_at` integer NOT NULL,
	`stale` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE INDEX `call_log_date` ON `call_log` (`date`);--> statement-breakpoint
CREATE INDEX `call_log_conversation` ON `call_log` (`conversation_id`);--> statement-breakpoint
CREATE INDEX `call_log_measures` ON `call_log` (`date`,`direction`,`outcome`,`call_status`,`tenant_uuid`,`answered`,`recording_count`,`ring_duration_us`,`talk_duration_us`);--> statement-breakpoint
CREATE INDEX `call_log_search` ON `call_log` (`date`,`search_text`);--> statement-breakpoint
CREATE TABLE `call_log_group` (
	`call_log_id` integer PRIMARY KEY NOT NULL,
	`cel_ids` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `call_log_participant` (
	`call_log_id` integer NOT NULL,
	`position` integer NOT NULL,
	`user_uuid` text NOT NULL,
	`line_id` integer,
	`role` text NOT NULL,
	`tags` text NOT NULL,
	`answered` integer NOT NULL,
	`requested` integer NOT NULL,
	PRIMARY KEY(`call_log_id`, `position`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `call_log_tag` (
	`tag` text NOT NULL,
	`call_log_id` integer NOT NULL,
	PRIMARY KEY(`tag`, `call_log_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `call_log_tag_call` ON `call_log_tag` (`call_log_id`);--> statement-breakpoint
CREATE TABLE `cel` (
	`id` integer PRIMARY KEY NOT NULL,
	`source_id` integer NOT NULL,
	`server_id` integer,
	`eventtime` integer NOT NULL,
	`eventtype` text NOT NULL,
	`linkedid` text NOT NULL,
	`uniqueid` text NOT NULL,
	`call_log_id` integer,
	`packed` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `cel_linkedid` ON `cel` (`linkedid`);--> statement-breakpoint
CREATE INDEX `cel_uniqueid` ON `cel` (`uniqueid`,`linkedid`);--> statement-breakpoint
CREATE INDEX `cel_eventtime` ON `cel` (`eventtime`);--> statement-breakpoint
CREATE INDEX `cel_call_log` ON `cel` (`call_log_id`) WHERE call_log_id is not null;--> statement-breakpoint
CREATE INDEX `cel_unprocessed` ON `cel` (`eventtime`) WHERE call_log_id is null;--> statement-breakpoint
CREATE TABLE `directory_context` (
	`position` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`tenant_uuid` text
);
--> statement-breakpoint
CREATE TABLE `directory_line` (
	`position` integer PRIMARY KEY NOT NULL,
	`id` integer,
	`name` text NOT NULL,
	`user_uuids` text NOT NULL,
	`extensions` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `directory_tenant` (
	`position` integer PRIMARY KEY NOT NULL,
	`uuid` text NOT NULL,
	`name` text,
	`parent_uuid` text
);
--> statement-breakpoint
CREATE TABLE `directory_user` (
	`position` integer PRIMARY KEY NOT NULL,
	`uuid` text NOT NULL,
	`tenant_uuid` text,
	`userfield` text,
	`firstname` text,
	`lastname` text,
	`lines` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `directory_user_uuid` ON `directory_user` (`uuid`);--> statement-breakpoint
CREATE TABLE `directory_voicemail` (
	`position` integer PRIMARY KEY NOT NULL,
	`id` integer NOT NULL,
	`name` text NOT NULL,
	`number` text NOT NULL,
	`context` text NOT NULL,
	`tenant_uuid` text
);
--> statement-breakpoint
CREATE TABLE `message_cel` (
	`cel_id` integer PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `problem` (
	`id` integer PRIMARY KEY NOT NULL,
	`source_id` integer NOT NULL,
	`file` text NOT NULL,
	`line` integer,
	`code` text NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `problem_source` ON `problem` (`source_id`);--> statement-breakpoint
CREATE TABLE `recording` (
	`uuid` text PRIMARY KEY NOT NULL,
	`call_log_id` integer NOT NULL,
	`position` integer NOT NULL,
	`start_time` integer NOT NULL,
	`end_time` integer NOT NULL,
	`path` text,
	`mixmonitor_id` text
);
--> statement-breakpoint
CREATE INDEX `recording_call` ON `recording` (`call_log_id`);--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `skipped_group` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`conversation_id` text NOT NULL,
	`linkedids` text NOT NULL,
	`cel_ids` text NOT NULL,
	`cel_count` integer NOT NULL,
	`first_time` integer NOT NULL,
	`last_time` integer NOT NULL,
	`rule` text NOT NULL,
	`reason` text NOT NULL,
	`cel_id` integer
);
--> statement-breakpoint
CREATE INDEX `skipped_group_conversation` ON `skipped_group` (`conversation_id`);--> statement-breakpoint
CREATE INDEX `skipped_group_time` ON `skipped_group` (`first_time`);--> statement-breakpoint
CREATE TABLE `source` (
	`id` integer PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`kind` text NOT NULL,
	`format` text NOT NULL,
	`imported_at` integer NOT NULL,
	`read` integer NOT NULL,
	`added` integer NOT NULL,
	`duplicates` integer NOT NULL,
	`rejected` integer NOT NULL,
	`ignored` integer NOT NULL,
	`first_time` integer,
	`last_time` integer,
	`options` text NOT NULL
);
