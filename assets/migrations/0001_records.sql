-- The records: one table a kind, every column of its table in `domain`.
-- Keys are never reused and are the serial part of the number.

CREATE TABLE campaigns (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  organiser TEXT NOT NULL CHECK (length(organiser) <= 200),
  scope TEXT CHECK (length(scope) <= 20000),
  basis TEXT CHECK (length(basis) <= 20000),
  guidance TEXT CHECK (length(guidance) <= 20000),
  from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
  to_on TEXT NOT NULL CHECK (to_on IS date(to_on)),
  template TEXT CHECK (length(template) <= 200),
  yellow_days INTEGER CHECK (yellow_days >= 0),
  sign_days INTEGER CHECK (sign_days >= 0),
  satisfaction_threshold INTEGER CHECK (satisfaction_threshold >= 0),
  notice_days INTEGER CHECK (notice_days >= 0),
  relaxed_duties INTEGER CHECK (relaxed_duties IN (0, 1)),
  lead_extensions INTEGER CHECK (lead_extensions >= 0),
  return_days INTEGER CHECK (return_days >= 0),
  deputies_decide INTEGER CHECK (deputies_decide IN (0, 1)),
  issued_on TEXT CHECK (issued_on IS date(issued_on)),
  measures TEXT CHECK (length(measures) <= 20000),
  office_in TEXT CHECK (length(office_in) <= 200),
  principles TEXT CHECK (length(principles) <= 20000),
  publication_days INTEGER CHECK (publication_days >= 0),
  rules_target INTEGER CHECK (rules_target >= 0),
  span_wording TEXT CHECK (length(span_wording) <= 200),
  template_sha256 TEXT CHECK (length(template_sha256) <= 200)
) STRICT;

CREATE TABLE goals (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  wording TEXT CHECK (length(wording) <= 20000),
  watchword TEXT CHECK (length(watchword) <= 200)
) STRICT;

CREATE TABLE categories (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  wording TEXT CHECK (length(wording) <= 20000)
) STRICT;

CREATE TABLE channels (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  needs_openers INTEGER CHECK (needs_openers IN (0, 1))
) STRICT;

CREATE TABLE phases (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL CHECK (length(name) <= 200),
  from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
  to_on TEXT NOT NULL CHECK (to_on IS date(to_on)),
  wording TEXT CHECK (length(wording) <= 200),
  aim TEXT CHECK (length(aim) <= 20000)
) STRICT;

CREATE TABLE steps (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  phase_id INTEGER NOT NULL REFERENCES phases(id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL CHECK (length(name) <= 200),
  from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
  to_on TEXT NOT NULL CHECK (to_on IS date(to_on)),
  span_wording TEXT CHECK (length(span_wording) <= 200),
  wording TEXT CHECK (length(wording) <= 20000),
  finished_on TEXT CHECK (finished_on IS date(finished_on)),
  proposed INTEGER CHECK (proposed IN (0, 1))
) STRICT;

CREATE TABLE deliverables (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  step_id INTEGER NOT NULL REFERENCES steps(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  delivered_on TEXT CHECK (delivered_on IS date(delivered_on)),
  remark TEXT CHECK (length(remark) <= 20000),
  counted_by TEXT CHECK (length(counted_by) <= 200),
  due_on TEXT CHECK (due_on IS date(due_on)),
  due_wording TEXT CHECK (length(due_wording) <= 200),
  forms TEXT CHECK (length(forms) <= 20000),
  parts TEXT CHECK (length(parts) <= 20000),
  wanted INTEGER CHECK (wanted >= 0)
) STRICT;

CREATE TABLE requirements (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  step_id INTEGER NOT NULL REFERENCES steps(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  wording TEXT CHECK (length(wording) <= 20000),
  amount INTEGER NOT NULL CHECK (amount >= 0),
  unit TEXT NOT NULL,
  ranks TEXT CHECK (length(ranks) <= 20000),
  politics TEXT CHECK (length(politics) <= 20000)
) STRICT;

CREATE TABLE departments (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  department_kind TEXT,
  lead_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  head_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  department_id INTEGER REFERENCES departments(id) DEFERRABLE INITIALLY DEFERRED,
  post TEXT CHECK (length(post) <= 200),
  rank TEXT,
  politics TEXT CHECK (length(politics) <= 200),
  branch TEXT CHECK (length(branch) <= 200),
  staff_no TEXT CHECK (length(staff_no) <= 200),
  telephone TEXT CHECK (length(telephone) <= 200)
) STRICT;

CREATE TABLE posts (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  body TEXT NOT NULL,
  seats INTEGER NOT NULL CHECK (seats >= 0),
  heads INTEGER CHECK (heads IN (0, 1)),
  deputy INTEGER CHECK (deputy IN (0, 1)),
  concurrent INTEGER CHECK (concurrent IN (0, 1))
) STRICT;

CREATE TABLE batches (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  channel_id INTEGER REFERENCES channels(id) DEFERRABLE INITIALLY DEFERRED,
  sent INTEGER CHECK (sent >= 0),
  returned INTEGER CHECK (returned >= 0),
  valid INTEGER CHECK (valid >= 0),
  invalid INTEGER CHECK (invalid >= 0),
  opened_on TEXT CHECK (opened_on IS date(opened_on))
) STRICT;

CREATE TABLE cards (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  batch_id INTEGER REFERENCES batches(id) DEFERRABLE INITIALLY DEFERRED,
  channel_id INTEGER REFERENCES channels(id) DEFERRABLE INITIALLY DEFERRED,
  received_on TEXT CHECK (received_on IS date(received_on)),
  paper_no TEXT CHECK (length(paper_no) <= 200),
  empty INTEGER CHECK (empty IN (0, 1))
) STRICT;

CREATE TABLE opinions (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL CHECK (length(text) <= 20000),
  target TEXT,
  target_department_id INTEGER REFERENCES departments(id) DEFERRABLE INITIALLY DEFERRED,
  target_person_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  category_id INTEGER REFERENCES categories(id) DEFERRABLE INITIALLY DEFERRED,
  received_on TEXT NOT NULL CHECK (received_on IS date(received_on)),
  channel_id INTEGER NOT NULL REFERENCES channels(id) DEFERRABLE INITIALLY DEFERRED,
  batch_id INTEGER REFERENCES batches(id) DEFERRABLE INITIALLY DEFERRED,
  card_id INTEGER REFERENCES cards(id) DEFERRABLE INITIALLY DEFERRED,
  door TEXT,
  has_giver INTEGER CHECK (has_giver IN (0, 1)),
  restricted INTEGER CHECK (restricted IN (0, 1)),
  duplicate_of_id INTEGER REFERENCES opinions(id) DEFERRABLE INITIALLY DEFERRED,
  disposition_note TEXT CHECK (length(disposition_note) <= 20000),
  handled_by TEXT CHECK (length(handled_by) <= 200),
  reference_no TEXT CHECK (length(reference_no) <= 200),
  disposed_on TEXT CHECK (disposed_on IS date(disposed_on)),
  answer_way TEXT,
  answered_on TEXT CHECK (answered_on IS date(answered_on)),
  reply_by_on TEXT CHECK (reply_by_on IS date(reply_by_on)),
  reply_came_on TEXT CHECK (reply_came_on IS date(reply_came_on))
) STRICT;

CREATE TABLE errata (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  opinion_id INTEGER NOT NULL REFERENCES opinions(id) DEFERRABLE INITIALLY DEFERRED,
  misread TEXT NOT NULL CHECK (length(misread) <= 200),
  correct_text TEXT NOT NULL CHECK (length(correct_text) <= 200),
  reason TEXT NOT NULL CHECK (length(reason) <= 20000)
) STRICT;

CREATE TABLE activities (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  deciding_body TEXT,
  held_on TEXT NOT NULL CHECK (held_on IS date(held_on)),
  place TEXT CHECK (length(place) <= 200),
  host_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  topic TEXT CHECK (length(topic) <= 20000),
  minutes_no TEXT CHECK (length(minutes_no) <= 200),
  minutes TEXT CHECK (length(minutes) <= 20000)
) STRICT;

CREATE TABLE problems (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (length(title) <= 200),
  description TEXT CHECK (length(description) <= 20000),
  category_id INTEGER REFERENCES categories(id) DEFERRABLE INITIALLY DEFERRED,
  source TEXT,
  subjective_causes TEXT CHECK (length(subjective_causes) <= 20000),
  objective_causes TEXT CHECK (length(objective_causes) <= 20000),
  severity TEXT,
  urgency TEXT,
  difficulty TEXT,
  not_yet_solvable INTEGER CHECK (not_yet_solvable IN (0, 1)),
  merged_into_id INTEGER REFERENCES problems(id) DEFERRABLE INITIALLY DEFERRED,
  confirmed_at_id INTEGER REFERENCES activities(id) DEFERRABLE INITIALLY DEFERRED,
  confirmed_on TEXT CHECK (confirmed_on IS date(confirmed_on)),
  conclusion TEXT CHECK (length(conclusion) <= 20000),
  review_on TEXT CHECK (review_on IS date(review_on)),
  receiver TEXT CHECK (length(receiver) <= 200),
  ended_on TEXT CHECK (ended_on IS date(ended_on)),
  kept_on TEXT CHECK (kept_on IS date(kept_on)),
  reviewed_on TEXT CHECK (reviewed_on IS date(reviewed_on))
) STRICT;

CREATE TABLE tasks (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  problem_id INTEGER REFERENCES problems(id) DEFERRABLE INITIALLY DEFERRED,
  purpose TEXT,
  goal TEXT NOT NULL CHECK (length(goal) <= 20000),
  measure TEXT CHECK (length(measure) <= 20000),
  department_id INTEGER REFERENCES departments(id) DEFERRABLE INITIALLY DEFERRED,
  lead_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  owner_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  urgency TEXT,
  difficulty TEXT,
  task_kind TEXT,
  limit_on TEXT CHECK (limit_on IS date(limit_on)),
  limit_wording TEXT CHECK (length(limit_wording) <= 200),
  review_on TEXT CHECK (review_on IS date(review_on)),
  level TEXT,
  remark TEXT CHECK (length(remark) <= 20000),
  original_limit_on TEXT CHECK (original_limit_on IS date(original_limit_on)),
  issue_no TEXT CHECK (length(issue_no) <= 200),
  issued_on TEXT CHECK (issued_on IS date(issued_on)),
  signed_on TEXT CHECK (signed_on IS date(signed_on)),
  applied_on TEXT CHECK (applied_on IS date(applied_on)),
  applicant_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  signed_by_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  self_assessment TEXT CHECK (length(self_assessment) <= 20000),
  measures_done TEXT,
  responsibility_taken TEXT,
  goal_reached TEXT,
  likewise_checked TEXT,
  rule_made TEXT,
  verifier_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  verified_on TEXT CHECK (verified_on IS date(verified_on)),
  approver_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  closed_on TEXT CHECK (closed_on IS date(closed_on)),
  late INTEGER CHECK (late IN (0, 1)),
  days_late INTEGER CHECK (days_late >= 0),
  times_returned INTEGER CHECK (times_returned >= 0),
  returned_on TEXT CHECK (returned_on IS date(returned_on)),
  times_extended INTEGER CHECK (times_extended >= 0),
  resumes_to TEXT CHECK (length(resumes_to) <= 200),
  suspended_on TEXT CHECK (suspended_on IS date(suspended_on)),
  days_paused INTEGER CHECK (days_paused >= 0),
  pause_plan TEXT CHECK (length(pause_plan) <= 20000),
  receiver TEXT CHECK (length(receiver) <= 200),
  yellow_on TEXT CHECK (yellow_on IS date(yellow_on)),
  red_on TEXT CHECK (red_on IS date(red_on)),
  lag_on TEXT CHECK (lag_on IS date(lag_on)),
  pauses TEXT CHECK (length(pauses) <= 20000),
  clock_after_on TEXT CHECK (clock_after_on IS date(clock_after_on)),
  late_settled INTEGER CHECK (late_settled >= 0),
  late_before_extension INTEGER CHECK (late_before_extension >= 0)
) STRICT;

CREATE TABLE rules (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  rule_change TEXT NOT NULL,
  of_goal INTEGER CHECK (of_goal IN (0, 1)),
  problem_id INTEGER REFERENCES problems(id) DEFERRABLE INITIALLY DEFERRED,
  task_id INTEGER REFERENCES tasks(id) DEFERRABLE INITIALLY DEFERRED,
  department_id INTEGER REFERENCES departments(id) DEFERRABLE INITIALLY DEFERRED,
  drafter_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  document_no TEXT CHECK (length(document_no) <= 200),
  submitted_on TEXT CHECK (submitted_on IS date(submitted_on)),
  issued_on TEXT CHECK (issued_on IS date(issued_on)),
  in_force_on TEXT CHECK (in_force_on IS date(in_force_on)),
  abolished_on TEXT CHECK (abolished_on IS date(abolished_on)),
  assessment TEXT CHECK (length(assessment) <= 20000),
  remark TEXT CHECK (length(remark) <= 20000)
) STRICT;

CREATE TABLE milestones (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  task_id INTEGER NOT NULL REFERENCES tasks(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  due_on TEXT NOT NULL CHECK (due_on IS date(due_on)),
  due_wording TEXT CHECK (length(due_wording) <= 200),
  done_on TEXT CHECK (done_on IS date(done_on))
) STRICT;

CREATE TABLE progress_notes (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  task_id INTEGER REFERENCES tasks(id) DEFERRABLE INITIALLY DEFERRED,
  noted_on TEXT CHECK (noted_on IS date(noted_on)),
  done TEXT CHECK (length(done) <= 20000),
  difficulties TEXT CHECK (length(difficulties) <= 20000),
  unchanged INTEGER CHECK (unchanged IN (0, 1)),
  decided_by_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE extensions (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  task_id INTEGER REFERENCES tasks(id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT CHECK (length(reason) <= 20000),
  progress TEXT CHECK (length(progress) <= 20000),
  asked_on TEXT CHECK (asked_on IS date(asked_on)),
  asked_by_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  signed_by_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  limit_before_on TEXT CHECK (limit_before_on IS date(limit_before_on)),
  wanted_on TEXT CHECK (wanted_on IS date(wanted_on)),
  asked_late INTEGER CHECK (asked_late IN (0, 1)),
  checked_by_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  granted_by_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  granted_on TEXT CHECK (granted_on IS date(granted_on)),
  granted_limit_on TEXT CHECK (granted_limit_on IS date(granted_limit_on)),
  granted_limit_wording TEXT CHECK (length(granted_limit_wording) <= 200),
  decision_note TEXT CHECK (length(decision_note) <= 20000)
) STRICT;

CREATE TABLE urgings (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  task_id INTEGER REFERENCES tasks(id) DEFERRABLE INITIALLY DEFERRED,
  ladder TEXT,
  urged_on TEXT CHECK (urged_on IS date(urged_on)),
  urged_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  copied_to_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  limit_then_on TEXT CHECK (limit_then_on IS date(limit_then_on)),
  wording TEXT CHECK (length(wording) <= 20000)
) STRICT;

CREATE TABLE look_backs (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  task_id INTEGER REFERENCES tasks(id) DEFERRABLE INITIALLY DEFERRED,
  looked_on TEXT CHECK (looked_on IS date(looked_on)),
  result TEXT,
  finding TEXT CHECK (length(finding) <= 20000),
  looked_by_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  new_task_id INTEGER REFERENCES tasks(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE verifications (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  task_id INTEGER REFERENCES tasks(id) DEFERRABLE INITIALLY DEFERRED,
  verified_on TEXT CHECK (verified_on IS date(verified_on)),
  result TEXT,
  finding TEXT CHECK (length(finding) <= 20000),
  verifier_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  second_verifier_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE attachments (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT CHECK (length(name) <= 200),
  proves_kind TEXT CHECK (length(proves_kind) <= 200),
  proves_id INTEGER CHECK (proves_id >= 0),
  sha256 TEXT CHECK (length(sha256) <= 200),
  bytes INTEGER CHECK (bytes >= 0),
  remark TEXT CHECK (length(remark) <= 20000),
  checked_by_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Every index ends in the key of its row by itself, so a page in an order is a range of one index
-- and nothing is sorted. Which there are, and their names, follows from the definitions of the
-- kinds: by what their lists are ordered (`_by_`) and narrowed (`_of_`), what is looked up
-- together, and what points at what (`_to_`). What is narrowed further is checked row by row, and
-- counting stops.

CREATE INDEX opinions_by_number ON opinions (campaign_id, state);
CREATE INDEX opinions_of_channel ON opinions (channel_id, campaign_id, state);
CREATE INDEX opinions_of_batch
  ON opinions (batch_id, campaign_id, state) WHERE batch_id IS NOT NULL;
CREATE INDEX opinions_of_category
  ON opinions (category_id, campaign_id, state) WHERE category_id IS NOT NULL;
CREATE INDEX opinions_of_target ON opinions (target, campaign_id, state) WHERE target IS NOT NULL;
-- What only the office reads is counted apart, so that nobody else's figures hold it.
CREATE INDEX opinions_restricted ON opinions (campaign_id, state) WHERE restricted = 1;
CREATE INDEX opinions_by_received ON opinions (campaign_id, state, received_on);
CREATE INDEX opinions_of_channel_by_received
  ON opinions (channel_id, campaign_id, state, received_on);
CREATE INDEX opinions_of_batch_by_received
  ON opinions (batch_id, campaign_id, state, received_on) WHERE batch_id IS NOT NULL;
CREATE INDEX opinions_of_category_by_received
  ON opinions (category_id, campaign_id, state, received_on) WHERE category_id IS NOT NULL;
CREATE INDEX opinions_of_target_by_received
  ON opinions (target, campaign_id, state, received_on) WHERE target IS NOT NULL;
CREATE INDEX opinions_of_target_department
  ON opinions (target_department_id, campaign_id, state) WHERE target_department_id IS NOT NULL;
CREATE INDEX problems_by_number ON problems (campaign_id, state);
CREATE INDEX problems_of_category
  ON problems (category_id, campaign_id, state) WHERE category_id IS NOT NULL;
CREATE INDEX tasks_by_number ON tasks (campaign_id, state);
CREATE INDEX tasks_by_limit ON tasks (campaign_id, state, ifnull(limit_on, '~'));
CREATE INDEX tasks_by_light ON tasks (campaign_id, ifnull(red_on, ''), ifnull(yellow_on, ''));
-- A limit on a day off runs out on the next working day: several limits have one red day.
CREATE INDEX tasks_by_light_and_limit
  ON tasks (campaign_id, ifnull(red_on, ''), ifnull(yellow_on, ''), ifnull(limit_on, '~'));
CREATE INDEX tasks_of_department
  ON tasks (department_id, campaign_id, state) WHERE department_id IS NOT NULL;
CREATE INDEX tasks_of_department_by_limit
  ON tasks (department_id, campaign_id, state, ifnull(limit_on, '~'))
  WHERE department_id IS NOT NULL;
CREATE INDEX tasks_of_owner ON tasks (owner_id, campaign_id, state) WHERE owner_id IS NOT NULL;
CREATE INDEX tasks_of_owner_by_limit
  ON tasks (owner_id, campaign_id, state, ifnull(limit_on, '~')) WHERE owner_id IS NOT NULL;
CREATE INDEX tasks_of_lead ON tasks (lead_id, campaign_id, state) WHERE lead_id IS NOT NULL;
CREATE INDEX tasks_of_lead_by_limit
  ON tasks (lead_id, campaign_id, state, ifnull(limit_on, '~')) WHERE lead_id IS NOT NULL;

-- The parts of a whole, and what is looked up together.
CREATE INDEX steps_of_phase_position ON steps (phase_id, position);
CREATE INDEX deliverables_of_step ON deliverables (step_id);
CREATE INDEX requirements_of_step ON requirements (step_id);
CREATE INDEX people_of_department ON people (department_id);
CREATE INDEX cards_of_batch_paper_no_state ON cards (batch_id, paper_no, state);
CREATE INDEX milestones_of_task_due ON milestones (task_id, due_on);
CREATE INDEX attachments_of_proves_kind_proves_id ON attachments (proves_kind, proves_id);

-- Whoever is to be void must be pointed at by nothing: asked with each list of what can be done,
-- so each column of a kind that grows with the work can be asked by its value.
CREATE INDEX cards_to_batch ON cards (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX cards_to_channel ON cards (channel_id) WHERE channel_id IS NOT NULL;
CREATE INDEX opinions_to_target_person
  ON opinions (target_person_id) WHERE target_person_id IS NOT NULL;
CREATE INDEX opinions_to_card ON opinions (card_id) WHERE card_id IS NOT NULL;
CREATE INDEX opinions_to_duplicate_of
  ON opinions (duplicate_of_id) WHERE duplicate_of_id IS NOT NULL;
CREATE INDEX errata_to_opinion ON errata (opinion_id);
CREATE INDEX problems_to_merged_into ON problems (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX problems_to_confirmed_at
  ON problems (confirmed_at_id) WHERE confirmed_at_id IS NOT NULL;
CREATE INDEX tasks_to_problem ON tasks (problem_id) WHERE problem_id IS NOT NULL;
CREATE INDEX tasks_to_applicant ON tasks (applicant_id) WHERE applicant_id IS NOT NULL;
CREATE INDEX tasks_to_signed_by ON tasks (signed_by_id) WHERE signed_by_id IS NOT NULL;
CREATE INDEX tasks_to_verifier ON tasks (verifier_id) WHERE verifier_id IS NOT NULL;
CREATE INDEX tasks_to_approver ON tasks (approver_id) WHERE approver_id IS NOT NULL;
CREATE INDEX progress_notes_to_task ON progress_notes (task_id) WHERE task_id IS NOT NULL;
CREATE INDEX progress_notes_to_decided_by
  ON progress_notes (decided_by_id) WHERE decided_by_id IS NOT NULL;
CREATE INDEX extensions_to_task ON extensions (task_id) WHERE task_id IS NOT NULL;
CREATE INDEX extensions_to_asked_by ON extensions (asked_by_id) WHERE asked_by_id IS NOT NULL;
CREATE INDEX extensions_to_signed_by ON extensions (signed_by_id) WHERE signed_by_id IS NOT NULL;
CREATE INDEX extensions_to_checked_by ON extensions (checked_by_id) WHERE checked_by_id IS NOT NULL;
CREATE INDEX extensions_to_granted_by ON extensions (granted_by_id) WHERE granted_by_id IS NOT NULL;
CREATE INDEX urgings_to_task ON urgings (task_id) WHERE task_id IS NOT NULL;
CREATE INDEX urgings_to_urged ON urgings (urged_id) WHERE urged_id IS NOT NULL;
CREATE INDEX urgings_to_copied_to ON urgings (copied_to_id) WHERE copied_to_id IS NOT NULL;
CREATE INDEX look_backs_to_task ON look_backs (task_id) WHERE task_id IS NOT NULL;
CREATE INDEX look_backs_to_looked_by ON look_backs (looked_by_id) WHERE looked_by_id IS NOT NULL;
CREATE INDEX look_backs_to_new_task ON look_backs (new_task_id) WHERE new_task_id IS NOT NULL;
CREATE INDEX verifications_to_task ON verifications (task_id) WHERE task_id IS NOT NULL;
CREATE INDEX verifications_to_verifier ON verifications (verifier_id) WHERE verifier_id IS NOT NULL;
CREATE INDEX verifications_to_second_verifier
  ON verifications (second_verifier_id) WHERE second_verifier_id IS NOT NULL;
CREATE INDEX attachments_to_checked_by
  ON attachments (checked_by_id) WHERE checked_by_id IS NOT NULL;
CREATE INDEX rules_by_number ON rules (campaign_id, state);
CREATE INDEX rules_by_in_force ON rules (campaign_id, state, ifnull(in_force_on, '~'));
CREATE INDEX rules_of_rule_change ON rules (rule_change, campaign_id, state);
CREATE INDEX rules_of_department ON rules (department_id, campaign_id, state)
  WHERE department_id IS NOT NULL;
CREATE INDEX rules_to_problem ON rules (problem_id) WHERE problem_id IS NOT NULL;
CREATE INDEX rules_to_task ON rules (task_id) WHERE task_id IS NOT NULL;
CREATE INDEX rules_to_drafter ON rules (drafter_id) WHERE drafter_id IS NOT NULL;
CREATE INDEX activities_by_number ON activities (campaign_id, state);
CREATE INDEX activities_by_held ON activities (campaign_id, state, held_on);
