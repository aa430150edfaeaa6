-- A request's id is unique per user only: to know whether it is somebody else's it is looked up by itself.
CREATE INDEX work_requests_request ON work_requests (request_id);
CREATE INDEX goal_requests_request ON goal_requests (request_id);

ALTER TABLE lessons ADD CONSTRAINT lessons_goal FOREIGN KEY (goal_id) REFERENCES goals (id);
CREATE INDEX lessons_goal ON lessons (goal_id);
