package org.acsconsole.ui;

import org.acsconsole.job.JobRunner;
import org.acsconsole.ui.task.TaskRunner;

/**
 * The ways to do what takes time.
 *
 * @param tasks runs work off the window's thread
 * @param jobs runs jobs, each within a task
 */
public record Work(TaskRunner tasks, JobRunner jobs) {}
