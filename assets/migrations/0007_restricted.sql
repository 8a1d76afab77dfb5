-- What only the office reads is counted apart, so that nobody else's figures hold it.

CREATE INDEX opinions_restricted ON opinions (campaign_id, state) WHERE restricted = 1;
