--liquibase formatted sql

--changeset crm:20261122-2340-sealed-answers
-- Answers are closed with their own key from now on; those of the last day stood readable.
truncate app.idempotent_answer;
