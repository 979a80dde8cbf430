FROM (VALUES ('subscriber', 'Subscriber', 'مشترک'), ('customer', 'Casual rider', 'گذری')) AS kinds (slug, name_en, name_fa)
SELECT slug, name_en, name_fa
