--liquibase formatted sql

--changeset crm:communications-notification-excerpt
-- What the words are quoted from, such as comment:7: they follow when it is edited or deleted. Null of lines of before.
alter table communications.notification add column excerpt_of text;
