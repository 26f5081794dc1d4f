-- 142 towns, 77 powers each, all of them taken away by drafts, 100,000 open cases with fines and leads: made up.
ALTER TABLE eco_town_list_line DISABLE TRIGGER USER;
ALTER TABLE eco_case DISABLE TRIGGER USER;
ALTER TABLE eco_town_list DISABLE TRIGGER USER;

INSERT INTO eco_agency (name, code, kind, parent_id, county_id, active)
SELECT '第' || n || '镇人民政府', 'bench-' || n, 'town', c.id, c.id, TRUE
  FROM generate_series(1, 142) n, (SELECT id FROM eco_agency WHERE code = '610481') c;
UPDATE eco_agency a SET parent_path = p.parent_path || a.id || '/'
  FROM eco_agency p WHERE p.id = a.parent_id AND a.code LIKE 'bench-%';
INSERT INTO eco_power (code, name, short_name, domain, can_inspect, can_punish, active, sequence)
SELECT 'B-' || n, '事项' || n, '事项' || n, 'air', TRUE, TRUE, TRUE, n FROM generate_series(1, 77) n;
INSERT INTO eco_town_list (name, version, agency_id, state, procedure, date_start, transition_rule, round,
                           approval_document, approval_date, published_on, publication_link)
SELECT a.name, v.version, a.id, v.state, 'system', v.day, v.rule, 0, '文', v.day, v.day, 'https://example.org'
  FROM eco_agency a, (VALUES ('1', 'published', date '2024-03-01', 'finish'), ('2', 'draft', date '2099-01-01', 'stop'))
       AS v(version, state, day, rule) WHERE a.code LIKE 'bench-%';
INSERT INTO eco_town_list_line (list_id, power_id, sequence, status, transition_rule, can_inspect, can_punish, date_from)
SELECT l.id, p.id, p.sequence, CASE l.version WHEN '1' THEN 'granted' ELSE 'withdrawn' END,
       CASE WHEN l.version = '2' AND p.sequence % 3 = 0 THEN 'hand_over' END, TRUE, TRUE, l.date_start
  FROM eco_town_list l JOIN eco_agency a ON a.id = l.agency_id AND a.code LIKE 'bench-%', eco_power p WHERE p.code LIKE 'B-%';

CREATE TEMP TABLE made AS
SELECT n, (SELECT min(id) FROM eco_agency WHERE code LIKE 'bench-%') + n % 142 AS town,
       (SELECT min(id) FROM eco_power WHERE code LIKE 'B-%') + (n / 142) % 77 AS power,
       (ARRAY['draft', 'filing', 'investigation', 'legal_review', 'reviewed', 'notice', 'defence', 'decided',
              'execution', 'closing'])[1 + (n * 7 / 11) % 10] AS state
  FROM generate_series(1, 100000) n;
INSERT INTO eco_case_party (party_kind) SELECT 'citizen' FROM made;
INSERT INTO eco_case (party_id, agency_id, power_id, uid, state, cause)
SELECT (SELECT min(id) FROM eco_case_party) + n - 1, town, power, 'bench-' || n, state, '测试案' FROM made;
INSERT INTO eco_decision (case_id, event_seq, user_id, "on", amount)
SELECT id, 9, 1, '2026-10-01', 500 + id % 1000 + 0.35 FROM eco_case WHERE state IN ('decided', 'execution', 'closing');
INSERT INTO eco_payment (case_id, event_seq, user_id, "on", amount, voucher)
SELECT id, 10, 1, '2026-10-10', 200.10, '票' FROM eco_case WHERE state = 'execution' AND id % 2 = 0;
INSERT INTO eco_lead (agency_id, power_id, received_by_id, source, found_on, content, state)
SELECT town, power, 1, 'patrol', '2026-10-01', '报告', 'open' FROM made WHERE n % 5 = 0;
INSERT INTO eco_officer (name, agency_id, staff_kind, duty, active)
SELECT '人员' || n, a.id, 'formal', 'environment', TRUE FROM eco_agency a, generate_series(1, 6) n WHERE a.code LIKE 'bench-%';
INSERT INTO eco_officer_post (officer_id, agency_id, staff_kind, duty) SELECT id, agency_id, 'formal', 'environment' FROM eco_officer;
INSERT INTO eco_certificate (officer_id, number, issuer, kind, valid_from, valid_to)
SELECT id, 'bench-' || id, '测试', 'enforcement', '2024-01-01', '2099-12-31' FROM eco_officer;
INSERT INTO eco_case_eco_officer_rel (eco_case_id, eco_officer_id)
SELECT c.id, o.id FROM eco_case c JOIN (SELECT min(id) AS id, agency_id FROM eco_officer GROUP BY agency_id) o USING (agency_id);

ALTER TABLE eco_town_list_line ENABLE TRIGGER USER;
ALTER TABLE eco_case ENABLE TRIGGER USER;
ALTER TABLE eco_town_list ENABLE TRIGGER USER;
ANALYZE eco_case, eco_decision, eco_payment, eco_lead, eco_officer, eco_officer_post, eco_certificate, eco_case_eco_officer_rel, eco_town_list_line;
