CREATE TABLE `export_profile` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`options` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `export_profile_name` ON `export_profile` (`name`);