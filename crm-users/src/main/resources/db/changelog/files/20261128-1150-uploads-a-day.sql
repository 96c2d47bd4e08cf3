--liquibase formatted sql

--changeset crm:files-uploads-a-day
-- what the application made for somebody is no upload of theirs
alter table files.stored_file add made boolean not null default false;
create index stored_file_uploads on files.stored_file (uploader_type, uploader_id, created_at) where not made;
