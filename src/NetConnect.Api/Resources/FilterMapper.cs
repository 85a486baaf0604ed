using NetConnect.Api.Input;
using NetConnect.Contracts.Resources;
using NetConnect.Model.Entities;

namespace NetConnect.Api.Resources;

/// <summary>Filters and flows as the API shows them.</summary>
internal static class FilterMapper
{
    public static L4FilterDto Map(L4Filter filter) => new(Words.Protocols.Of(filter.Protocol), filter.Ports?.ToString(), filter.From);

    public static L4FilterDto Map(Flow flow) => new(Words.Protocols.Of(flow.Protocol), flow.Ports?.ToString(), flow.Source.ToString());
}
