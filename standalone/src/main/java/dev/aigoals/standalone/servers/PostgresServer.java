package dev.aigoals.standalone.servers;

import dev.aigoals.standalone.processes.ChildProcess;
import dev.aigoals.standalone.processes.Identity;
import dev.aigoals.standalone.processes.StopSignal;
import dev.aigoals.standalone.supplies.Supply;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PostgreSQL with pgvector; the applications' own role owns one database and nothing else. */
final class PostgresServer implements Server {

    static final String SUPERUSER = "postgres";

    private static final String ROLE = "aigoals";
    private static final String DATABASE = "ai_goals_tracker";

    private final Surroundings surroundings;
    private final Path programs;
    private final int port;
    private final String superuserPassword;
    private final String password;
    private @Nullable ChildServer child;

    PostgresServer(Surroundings surroundings, Supply supply) {
        this.surroundings = surroundings;
        this.programs = supply.path();
        this.port = surroundings.ports().port("postgresql");
        this.superuserPassword = surroundings.secrets().password("postgresql-superuser");
        this.password = surroundings.secrets().password("postgresql");
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public void start() throws Exception {
        PostgresCluster cluster = new PostgresCluster(surroundings.folder(), programs);
        Identity identity = cluster.prepare(superuserPassword);
        var launch = new ChildProcess.Launch(name(), words(cluster), Map.of(), StopSignal.INT, identity);
        ChildServer started = new ChildServer(surroundings, launch, this::missing);
        child = started;
        started.start();
        layDatabase();
    }

    @Override
    public void stop() {
        ChildServer running = child;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "spring.datasource.url", address(DATABASE),
                "spring.datasource.username", ROLE,
                "spring.datasource.password", password);
    }

    private List<String> words(PostgresCluster cluster) {
        List<String> words = new ArrayList<>(List.of(
                programs.resolve("postgres").toString(), "-D", cluster.data().toString()));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "max_connections=100",
                "shared_buffers=64MB",
                "log_line_prefix=%m [%p] ")) {
            words.addAll(List.of("-c", setting));
        }
        return words;
    }

    private String address(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private Connection asSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(address(database), SUPERUSER, superuserPassword);
    }

    private String missing() {
        try (Connection connection = asSuperuser("postgres")) {
            return connection.isValid(2) ? "" : "no answer";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Makes what is not there yet; a start that was killed half-way is completed by the next one. */
    private void layDatabase() throws SQLException {
        try (Connection connection = asSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            if (isEmpty(statement, "select 1 from pg_roles where rolname = '" + ROLE + "'")) {
                statement.execute("create role " + ROLE + " login");
            }
            statement.execute("alter role %s password '%s'".formatted(ROLE, password));
            if (isEmpty(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database %s owner %s".formatted(DATABASE, ROLE));
            }
        }
        try (Connection connection = asSuperuser(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists vector");
        }
    }

    private static boolean isEmpty(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }
}
