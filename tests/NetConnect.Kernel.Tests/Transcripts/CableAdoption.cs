using NetConnect.Model.Entities;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Tests.Transcripts;

/// <summary>Cables that others laid: leaned on as they are, or taken over by a mark.</summary>
internal static class CableAdoption
{
    /// <summary>The one that was agreed to, as long as it bears no mark.</summary>
    public static ObservedLink? Find(IEnumerable<HalfWish> halves, ObservedNetwork observed) => halves
        .Where(half => half.Goal == HalfGoal.Present)
        .Select(half => half.Adopted is { } id ? observed.FindLink(id) : null)
        .FirstOrDefault(link => link is { IsLive: true, Tags.IsEmpty: true });

    /// <summary>The mark was to be put on it, and never was.</summary>
    public static bool IsStillOthers(PartRecord record, ObservedLink link) => record.Stage is PartStage.Intended or PartStage.Gone && link.Tags.IsEmpty;

    public static PartAssessment Of(PartAssessment part, ObservedLink link, IEnumerable<HalfWish> halves)
    {
        var isTaken = halves.Any(half => half is { Goal: HalfGoal.Present, Adopt: Adoption.Manage });
        return part with
        {
            ExternalId = link.Id,
            Presence = isTaken ? PartPresence.Different : PartPresence.Ready,
            TakesOver = isTaken,
            IsOthers = !isTaken,
            BearsOurMark = false,
            Operation = isTaken ? new("TakePeering", OperationEffect.Change, part.Spec.Clear().Add("id", link.Id)) : null,
            Published = part.Spec.Clear().Add(CablePlanner.PeeringId, link.Id),
            Message = isTaken ? "is being taken over" : "",
        };
    }
}
