--liquibase formatted sql

--changeset crm:second-factor
create table app.second_factor (
    person_id bigint primary key,
    -- by which authenticators name the person; says nothing about them
    user_handle bytea not null unique,
    -- encrypted
    totp_secret bytea,
    totp_pending bytea,
    totp_added_at timestamptz,
    -- the time step of the last code that was used
    totp_step bigint not null default 0
);
create table app.recovery_code (
    person_id bigint not null references app.second_factor,
    code_hash bytea not null,
    used_at timestamptz,
    primary key (person_id, code_hash)
);
create table app.passkey (
    credential_id bytea primary key,
    person_id bigint not null references app.second_factor,
    name text not null,
    public_key bytea not null,
    attestation bytea not null,
    client_data bytea,
    signature_count bigint not null,
    uv_initialized boolean not null,
    transports text[] not null,
    backup_eligible boolean not null,
    backup_state boolean not null,
    created_at timestamptz not null,
    last_used_at timestamptz
);
create index passkey_person on app.passkey (person_id);
