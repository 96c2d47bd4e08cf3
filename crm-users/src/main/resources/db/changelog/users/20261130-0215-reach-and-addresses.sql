--liquibase formatted sql

--changeset crm:users-invitation-issuer
-- Who sent the invitation last: it counts while that person could send it.
alter table users.invitation add column issued_by bigint;
update users.invitation set issued_by = created_by;
alter table users.invitation alter column issued_by set not null;
-- what falls when its sender leaves
create index invitation_issued_by on users.invitation (issued_by) where accepted_at is null and revoked_at is null;

--changeset crm:users-email-canonical
-- One form of an address, as it is looked up; whose other spelling is taken by somebody else stays as it was.
update users.person p set email = lower(normalize(email, NFKC))
where email <> lower(normalize(email, NFKC))
    and not exists (select from users.person o where o.id <> p.id and lower(o.email) = lower(normalize(p.email, NFKC)));

--changeset crm:users-rights-on-nobodys-records
-- A right on records that are nobody's reached all of them, however far it said it did.
update users.role_permission set scope = 'ALL'
where scope in ('OWN', 'GROUP') and record_type in ('PRODUCT', 'GROUP', 'ROLE', 'FUNNEL');
