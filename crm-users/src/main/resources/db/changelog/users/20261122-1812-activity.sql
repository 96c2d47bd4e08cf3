--liquibase formatted sql

--changeset crm:users-activity
create sequence users.activity_seq cache 50;
-- The primary key is the order of the list. One partition a month; what no partition has been made for goes into the last one.
create table users.activity (
    id bigint not null default nextval('users.activity_seq'),
    at timestamptz not null,
    user_id bigint,
    action text not null,
    record_type text not null,
    record_id bigint not null,
    record_name text not null,
    responsible_id bigint,
    changes jsonb not null,
    primary key (at, id)
) partition by range (at);
create table users.activity_other partition of users.activity default;
-- timelines, and the hand-over of older lines when the responsible person changes
create index activity_record on users.activity (record_type, record_id, at, id);
-- what one employee did
create index activity_user on users.activity (user_id, at, id);
