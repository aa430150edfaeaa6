package dev.aigoals.platform.accounts;

import java.util.Set;

/** A person who is to become known. */
public record NewUser(String username, String email, String passwordHash, String locale, Set<Role> roles) {}
