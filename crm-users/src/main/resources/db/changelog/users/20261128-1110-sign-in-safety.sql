--liquibase formatted sql

--changeset crm:users-kept-sign-in
-- The one sign-in that went on when a password change ended the others.
alter table users.person add column kept_sign_in text;
alter table users.person add column kept_for_version bigint;

--changeset crm:users-password-reset
create table users.password_reset (
    token_hash bytea primary key,
    person_id bigint not null references users.person,
    security_version bigint not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index password_reset_person on users.password_reset (person_id);
create index password_reset_expiry on users.password_reset (expires_at);

--changeset crm:users-security-log
create sequence users.security_log_seq cache 20;
create table users.security_log (
    id bigint primary key default nextval('users.security_log_seq'),
    at timestamptz not null,
    kind text not null,
    person_id bigint,
    actor_id bigint,
    tried text,
    address text,
    user_agent text,
    detail text,
    times integer not null,
    -- what failed alike within one minute is one row
    alike text unique
);
create index security_log_at on users.security_log (at, id);
create index security_log_person on users.security_log (person_id, at, id);
