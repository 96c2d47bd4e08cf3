--liquibase formatted sql

--changeset crm:files
create schema files;
create table files.stored_file (
    id bigint generated always as identity primary key,
    state text not null,
    storage_key text not null unique,
    name text not null,
    size bigint not null,
    media_type text not null,
    checksum text,
    uploader_type text not null,
    uploader_id bigint not null,
    picture boolean not null,
    created_at timestamptz not null,
    unheld_since timestamptz
);
create index stored_file_unheld on files.stored_file (unheld_since) where unheld_since is not null;
create table files.file_use (
    file_id bigint not null references files.stored_file,
    record_type text not null,
    record_id bigint not null,
    member text not null,
    primary key (record_type, record_id, member, file_id)
);
create index file_use_file on files.file_use (file_id);
