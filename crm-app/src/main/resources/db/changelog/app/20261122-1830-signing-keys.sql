--liquibase formatted sql

--changeset crm:signing-keys
create table app.signing_key (
    kid text primary key,
    fingerprint bytea not null unique,
    public_jwk text not null,
    private_jwk bytea not null,
    created_at timestamptz not null,
    used_at timestamptz not null
);
