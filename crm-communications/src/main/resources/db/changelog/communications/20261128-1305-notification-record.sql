--liquibase formatted sql

--changeset crm:communications-notification-record
-- what quotes a comment that is deleted
create index notification_record on communications.notification (record_type, record_id) where excerpt is not null;
