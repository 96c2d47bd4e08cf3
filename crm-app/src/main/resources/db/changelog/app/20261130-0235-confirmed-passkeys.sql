--liquibase formatted sql

--changeset crm:app-confirmed-passkeys
-- After a recovery of the account a passkey opens it alone only once it has been shown together with the new password.
alter table app.passkey add column confirmed boolean not null default true;
