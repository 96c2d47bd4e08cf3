--liquibase formatted sql

--changeset crm:communications-comments
create schema if not exists communications;

create sequence communications.comment_seq increment by 50;

-- About a record, or about one line of its history.
create table communications.comment (
    id                bigint primary key,
    version           bigint not null,
    record_type       text not null,
    record_id         bigint not null,
    activity_id       bigint,
    reply_to_id       bigint references communications.comment on delete set null,
    author_id         bigint not null,
    text              text not null,
    mentions          bigint[] not null,
    mentioned_in_vain bigint[] not null,
    file_ids          bigint[] not null,
    created_at        timestamptz not null,
    edited_at         timestamptz
);

create index comment_of_record on communications.comment (record_type, record_id, created_at, id);
create index comment_of_line on communications.comment (activity_id, created_at, id) where activity_id is not null;
create index comment_reply on communications.comment (reply_to_id) where reply_to_id is not null;
