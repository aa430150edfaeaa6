package dev.aigoals.activities.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.contract.agent.ContextOrganizerAgent;
import dev.aigoals.contract.agent.ContextOrganizerAgent.Candidate;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.platform.goals.GoalRequests;
import dev.aigoals.platform.search.GoalHit;
import dev.aigoals.platform.search.GoalSearch;
import dev.aigoals.platform.search.SearchFilter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a learner asks for, on its way to the context organizer. */
@Component
final class GoalDescriptionPlace implements Place {
    private final ContextOrganizerAgent agent;
    private final AttackWorld world;
    private final GoalRequests requests;
    private final GoalSearch search;

    GoalDescriptionPlace(ContextOrganizerAgent agent, AttackWorld world, GoalRequests requests, GoalSearch search) {
        this.agent = agent;
        this.world = world;
        this.requests = requests;
        this.search = search;
    }

    @Override
    public Set<String> tools() {
        return Set.of("search");
    }

    @Override
    public Set<String> writes() {
        return Set.of();
    }

    @Override
    public RunKey prepare(Attack attack) {
        LearnerId learner = world.learner(attack.inSpanish());
        RequestId request = RequestId.of(UUID.randomUUID());
        return world.asked(learner, world.course(learner), request, "A program. " + attack.text());
    }

    @Override
    public Shown act(RunKey run, Attack attack) {
        var asked = requests.firstOf(run.learnerId(), run.goalId()).orElseThrow();
        List<Candidate> found = agent.organize(
                        new ContextOrganizerAgent.Request(new Step(run, 1, false), asked.requestId()))
                .candidates();
        Set<String> own = search.nearest(asked.description(), SearchFilter.ANY).stream()
                .map(GoalHit::goal)
                .map(goal -> goal.slug())
                .collect(Collectors.toSet());
        assertThat(found).extracting(Candidate::slug).isSubsetOf(own);
        return new Shown(found.stream().map(Candidate::slug).toList(), List.of());
    }

    @Override
    public String toString() {
        return "goal description (context organizer)";
    }
}
