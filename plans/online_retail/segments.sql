SELECT *
FROM (VALUES
    ('known', 'Known customer', 'مشتری شناخته'),
    ('unknown', 'Unknown customer', 'مشتری ناشناس')
) AS kinds (slug, name_en, name_fa)
