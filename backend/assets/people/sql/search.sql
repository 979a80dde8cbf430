-- The search over everything finds people by parts of names and telephone numbers and by the beginning of an address. A
-- name has a space before it, so that each of its words begins alike. users_search, which the list of users is filtered
-- by, holds names and addresses as one: a word that is in most addresses would make it read all of them.
CREATE INDEX users_name_search ON users USING gin ((' ' || search_form(name)) gin_trgm_ops);
CREATE INDEX users_email_search ON users (upper(email) text_pattern_ops);
CREATE INDEX message_contacts_search ON message_contacts USING gin (phone gin_trgm_ops);
