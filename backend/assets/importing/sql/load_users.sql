-- An unusable password: nobody logs in as an imported user before choosing one.
INSERT INTO users (id, password, email, name, role, {{dimensions of user}}, joined_at, is_active)
SELECT id, '!', email, name, role, {{dimensions of user}}, joined_at, true
FROM {rows} AS staged
