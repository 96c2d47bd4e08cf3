--liquibase formatted sql

--changeset contacts:search-statistics
-- How frequent a word is, is told by how many of the sampled texts have it; of the usual hundred often none has a word that every
-- sixtieth contact has.
alter table contacts.contact alter column search_text set statistics 300;
alter table contacts.company alter column search_text set statistics 300;
analyze contacts.contact (search_text);
analyze contacts.company (search_text);
