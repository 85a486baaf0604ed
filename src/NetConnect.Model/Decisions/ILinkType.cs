using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Model.Decisions;

/// <summary>
/// A means of linking two networks, as pure knowledge: where it fits, what vetoes it, what making it would change and take up.
/// What it costs and carries stands in its <see cref="Facts.LinkSheet"/>.
/// </summary>
public interface ILinkType
{
    LinkType Type { get; }

    bool Serves(Platform left, Platform right);

    /// <summary>All vetoes, not only the first; a plan when there is none.</summary>
    LinkJudgement Judge(LinkQuestion question);

    /// <summary>What making the link takes up, at both ends: held before anything is promised.</summary>
    ImmutableArray<HoldNeed> Needs(LinkQuestion question);
}
