package io.github.fargatealloy.service;

/**
 * How many files and sockets a process may have open; the only limit that Fargate lets a task set.
 *
 * @param soft what holds at first
 * @param hard what a process may raise it to; at least the soft limit
 */
public record OpenFiles(int soft, int hard) {}
