CREATE VIEW `cels` AS
SELECT
	`id`, `source_id`, `server_id`, `call_log_id`,
	strftime('%Y-%m-%d %H:%M:%S', `eventtime` / 1000000, 'unixepoch') || printf('.%06d', `eventtime` % 1000000) AS `eventtime_utc`,
	`eventtime`, `eventtype`,
	`packed` ->> 0 AS `userdeftype`, `packed` ->> 1 AS `cid_name`, `packed` ->> 2 AS `cid_num`,
	`packed` ->> 3 AS `cid_ani`, `packed` ->> 4 AS `cid_rdnis`, `packed` ->> 5 AS `cid_dnid`,
	`packed` ->> 6 AS `exten`, `packed` ->> 7 AS `context`, `packed` ->> 8 AS `channame`,
	`packed` ->> 9 AS `appname`, `packed` ->> 10 AS `appdata`, `packed` ->> 11 AS `amaflags`,
	`packed` ->> 12 AS `accountcode`, `packed` ->> 13 AS `peeraccount`,
	`uniqueid`, `linkedid`,
	`packed` ->> 14 AS `userfield`, `packed` ->> 15 AS `peer`, `packed` ->> 16 AS `extra`
FROM `cel`;
--> statement-breakpoint
CREATE VIEW `calls` AS
SELECT
	`id`, `conversation_id`, `tenant_uuid`,
	strftime('%Y-%m-%d %H:%M:%S', `date` / 1000000, 'unixepoch') || printf('.%06d', `date` % 1000000) AS `start_utc`,
	strftime('%Y-%m-%d %H:%M:%S', `date_answer` / 1000000, 'unixepoch') || printf('.%06d', `date_answer` % 1000000) AS `answer_utc`,
	strftime('%Y-%m-%d %H:%M:%S', `date_end` / 1000000, 'unixepoch') || printf('.%06d', `date_end` % 1000000) AS `end_utc`,
	`date` AS `start`, `date_answer` AS `answer`, `date_end` AS `end`,
	`answered`, `duration`, `direction` AS `call_direction`, `call_status`, `outcome`,
	`source_name`, `source_exten` AS `source_extension`,
	`source_internal_name`, `source_internal_exten` AS `source_internal_extension`, `source_internal_context`,
	`source_user_uuid`, `source_line_id`,
	`requested_name`, `requested_exten` AS `requested_extension`, `requested_context`,
	`requested_internal_exten` AS `requested_internal_extension`, `requested_internal_context`, `requested_user_uuid`,
	`destination_name`, `destination_exten` AS `destination_extension`,
	`destination_internal_exten` AS `destination_internal_extension`, `destination_internal_context`,
	`destination_user_uuid`, `destination_line_id`, `destination_details`,
	`ring_duration_us`, `talk_duration_us`, `total_duration_us`, `hangup_cause`, `hangup_source`, `hangup_inferred`,
	replace(`tags`, char(31), ';') AS `tags`, `user_field`, `recording_count`, `stale`
FROM `call_log`;
