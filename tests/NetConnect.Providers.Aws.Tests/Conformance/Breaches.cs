using System.Collections.Immutable;
using NetConnect.Conformance;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Conformance;

/// <summary>For each promise of the kit a module that breaks it, as modules do.</summary>
internal static class Breaches
{
    private static readonly OperationResult NotNow = new OperationResult.Retryable("not now");

    /// <summary>By promise: its arguments, and how to spoil the module.</summary>
    public static readonly ImmutableSortedDictionary<string, (object[] Arguments, Func<INetworkProvider, INetworkProvider> Spoil)> All =
        new Dictionary<string, (object[], Func<INetworkProvider, INetworkProvider>)>
        {
            [nameof(ProviderConformance.A_call_that_is_made_twice_has_the_effect_of_one)] =
                ([], module => new Spoiled(module) { RefusesRepetitions = true }),
            [nameof(ProviderConformance.A_call_whose_answer_is_lost_is_found_again_and_not_repeated_behind_our_back)] =
                ([], module => new Spoiled(module) { Repeats = result => result is OperationResult.Retryable { OutcomeUnknown: true } }),
            [nameof(ProviderConformance.A_call_that_never_arrived_is_made_again)] =
                ([], module => new Spoiled(module) { Answers = (result, _) => result is OperationResult.Retryable ? new OperationResult.Completed() : result }),
            [nameof(ProviderConformance.The_process_may_die_before_each_call)] =
                ([], module => new Spoiled(module) { Judges = (part, record) => record?.Stage == PartStage.Intended ? part with { Operation = null } : part }),
            [nameof(ProviderConformance.The_process_may_die_after_each_call_and_before_it_is_recorded)] = ([], KnowsOnlyItsOwn),
            [nameof(ProviderConformance.A_life_leaves_the_cloud_as_it_was_and_so_does_the_next_one)] =
                ([], module => new Spoiled(module) { Judges = (part, _) => part is { IsWanted: false, Kind: PartKinds.Group } ? Gone(part) : part }),
            [nameof(ProviderConformance.What_stands_is_let_alone)] = ([], module => new Spoiled(module) { Meddles = Retag }),
            [nameof(ProviderConformance.The_two_halves_come_in_any_order)] = ([7, 0.02, true], module => new Spoiled(module) { Wishes = WaitForEachOther }),
            [nameof(ProviderConformance.What_two_connections_share_stays_until_the_last_of_them_goes)] = ([], module => new Spoiled(module) { Wishes = GoTogether }),
            [nameof(ProviderConformance.What_somebody_else_removed_is_made_again_and_what_is_gone_already_hinders_no_deletion)] =
                ([], module => new Spoiled(module) { Judges = (part, record) => part.IsWanted && record?.Stage == PartStage.Seen ? part with { Presence = PartPresence.Ready, Operation = null } : part }),
            [nameof(ProviderConformance.A_cloud_that_asks_for_a_pause_gets_it)] =
                ([], module => new Spoiled(module) { Answers = (result, _) => result is OperationResult.Retryable retryable ? retryable with { After = null } : result }),
            [nameof(ProviderConformance.An_error_that_passes_is_outlasted)] =
                ([], module => new Spoiled(module) { Answers = (result, _) => result is OperationResult.Retryable retryable ? new OperationResult.Rejected("Error", retryable.Reason) : result }),
            [nameof(ProviderConformance.A_refusal_while_it_is_made_undoes_what_was_made_and_a_retry_makes_it)] =
                ([], module => new Spoiled(module) { Answers = (result, _) => result is OperationResult.Rejected ? NotNow : result }),
            [nameof(ProviderConformance.A_refusal_while_it_is_removed_is_outlasted)] =
                ([], module => new Spoiled(module) { Answers = (result, _) => result is OperationResult.Rejected ? new OperationResult.Completed() : result }),
            [nameof(ProviderConformance.What_a_call_makes_may_stay_unseen_for_a_minute)] = ([], TakesUnseenForGone),
            [nameof(ProviderConformance.What_a_call_removes_may_be_shown_for_a_minute)] = ([], WaitsUntilItIsGone),
            [nameof(ProviderConformance.Whatever_is_made_may_stay_unseen_for_a_while)] = ([60], TakesUnseenForGone),
            [nameof(ProviderConformance.Whatever_is_removed_may_be_shown_for_a_while)] =
                ([60], module => new Spoiled(module) { Judges = (part, _) => part is { IsWanted: false, Presence: PartPresence.Different } ? part with { Presence = PartPresence.Ended } : part }),
            [nameof(ProviderConformance.What_others_made_before_us_stays_as_it_was_even_if_it_is_just_what_we_would_make)] =
                ([], module => new Spoiled(module) { Judges = (part, _) => part with { BearsOurMark = true } }),
            [nameof(ProviderConformance.The_bulk_reading_shows_what_single_readings_show_at_every_step)] = ([], module => new Spoiled(module) { SeesAll = WithoutTags }),
            [nameof(ProviderConformance.A_network_that_does_not_exist_is_absent)] = ([], module => new Spoiled(module)
            {
                Sees = (read, network) => read is ReadResult<ObservedNetwork>.Absent ? Nothing(network) : read,
            }),
            [nameof(ProviderConformance.Readings_that_go_wrong_are_not_nothing_there)] = ([CloudTrouble.Fails], TakesTroubleForNothing),
            [nameof(ProviderConformance.What_can_not_be_seen_while_it_is_deleted_is_deleted_later)] = ([CloudTrouble.Refuses], TakesTroubleForNothing),
            [nameof(ProviderConformance.Bulk_readings_that_go_wrong_change_nothing)] = ([CloudTrouble.Refuses], TakesTroubleForNothing),
            [nameof(ProviderConformance.While_changes_are_paused_everything_is_read_and_nothing_changed)] = ([], module => new Spoiled(module) { Meddles = Retag }),
            [nameof(ProviderConformance.A_pause_in_the_middle_of_anything_stops_it_and_the_resume_goes_on)] = ([], module => new Spoiled(module) { Meddles = Retag }),
            [nameof(ProviderConformance.What_is_cancelled_before_it_begins_does_not_begin)] = ([], module => new Spoiled(module) { HearsNoStop = true }),
            [nameof(ProviderConformance.A_call_that_is_cancelled_on_its_way_ends_at_once)] = ([], module => new Spoiled(module) { HearsNoStop = true }),
            [nameof(ProviderConformance.A_call_that_is_never_answered_ends_within_its_minute_and_nobody_knows_how)] =
                ([], module => new Spoiled(module) { Answers = (result, _) => result is OperationResult.Retryable ? NotNow : result }),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static PartAssessment Gone(PartAssessment part) => part with { Presence = PartPresence.Absent, Operation = null };

    /// <summary>Its own objects are known by the memory of the process, and not by their tags.</summary>
    private static Spoiled KnowsOnlyItsOwn(INetworkProvider module)
    {
        Spoiled? spoiled = null;
        return spoiled = new(module)
        {
            Sees = (read, _) => read is ReadResult<ObservedNetwork>.Read { Value: var network }
                ? new ReadResult<ObservedNetwork>.Read(network with { Groups = [.. network.Groups.Select(group => spoiled!.Memory.Contains(group.Id) ? group : group with { Tags = Given.Tags() })] })
                : read,
        };
    }

    private static Spoiled TakesUnseenForGone(INetworkProvider module) => new(module)
    {
        Judges = (part, record) => record?.Stage == PartStage.Made && part.Presence == PartPresence.Absent
            ? part with { Presence = PartPresence.Ended, BearsOurMark = true, Operation = null }
            : part,
    };

    private static Spoiled WaitsUntilItIsGone(INetworkProvider module) => new(module)
    {
        Answers = (result, operation) => operation.Effect == OperationEffect.Remove && result is OperationResult.Completed ? NotNow : result,
    };

    private static Spoiled TakesTroubleForNothing(INetworkProvider module) => new(module)
    {
        Sees = (read, network) => read is ReadResult<ObservedNetwork>.Read ? read : Nothing(network),
        SeesAll = read => read is ReadResult<ImmutableArray<ObservedNetwork>>.Read ? read : new ReadResult<ImmutableArray<ObservedNetwork>>.Read([]),
    };

    private static ReadResult<ObservedNetwork> Nothing(Model.Identity.NetworkRef network) => new ReadResult<ObservedNetwork>.Read(new(network, Given.Region));

    private static ReadResult<ImmutableArray<ObservedNetwork>> WithoutTags(ReadResult<ImmutableArray<ObservedNetwork>> read) =>
        read is ReadResult<ImmutableArray<ObservedNetwork>>.Read { Value: var networks }
            ? new ReadResult<ImmutableArray<ObservedNetwork>>.Read(
                [.. networks.Select(network => network with { Groups = [.. network.Groups.Select(group => group with { Tags = Given.Tags() })] })])
            : read;

    /// <summary>Somebody thought that reading is a good moment to put tags in order.</summary>
    private static ProviderOperation? Retag(ObservedNetwork network) =>
        network.Groups.FirstOrDefault() is { } group ? Ec2Calls.Tag(group.Id, Given.Tags(("seen", "yes"))) : null;

    /// <summary>Nothing is made before the other side has published something.</summary>
    private static NetworkWish WaitForEachOther(NetworkWish wish) => wish with { Halves = [.. wish.Halves.Where(half => !half.RemotePublished.IsEmpty)] };

    /// <summary>As soon as one lets go, all do.</summary>
    private static NetworkWish GoTogether(NetworkWish wish) => wish.Halves.Any(half => half.Goal != HalfGoal.Present)
        ? wish with { Halves = [.. wish.Halves.Where(half => half.Goal != HalfGoal.Present)] }
        : wish;
}
