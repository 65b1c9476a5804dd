CREATE INDEX judgement_left IF NOT EXISTS FOR (j:Judgement) ON (j.left);
CREATE INDEX judgement_right IF NOT EXISTS FOR (j:Judgement) ON (j.right);
CREATE INDEX judgement_number IF NOT EXISTS FOR (j:Judgement) ON (j.number);
CREATE INDEX profile_anchor IF NOT EXISTS FOR (p:Profile) ON (p.anchor);
