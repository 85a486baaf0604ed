using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NetConnect.Api.Access;
using NetConnect.Api.Hosting;
using NetConnect.Api.Input;
using NetConnect.Api.Problems;
using NetConnect.Contracts;
using NetConnect.Model;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Resources;

/// <summary><c>/v1/resources</c></summary>
internal static class ResourceEndpoints
{
    private static readonly ContractsJson Json = ContractsJson.Readable;

    private static readonly string[] States = [.. Enum.GetValues<ResourceReadiness>().Select(WireName.Of)];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var resources = routes.MapGroup("/v1/resources");
        resources.MapGet("", ListAsync).Performs(Operation.ListResources);
        resources.MapPost("", CreateAsync).Performs(Operation.CreateResource);
        resources.MapGet("{id}", GetAsync).Performs(Operation.ReadResource);
        resources.MapPatch("{id}", EditAsync).Performs(Operation.EditResource);
        resources.MapGet("{id}/dependents", DependentsAsync).Performs(Operation.ReadDependents);
        resources.MapDelete("{id}", DeleteAsync).Performs(Operation.DeleteResource);
    }

    private static Task<IResult> ListAsync(HttpContext context, IEstate estate)
    {
        var gate = Gate.Of(context, estate);
        return Handle.WithQuery(context, ReadQuery, async query =>
        {
            var page = await estate.ListResourcesAsync(query, context.RequestAborted);
            return Handle.Page(
                page, resource => ResourceMapper.Map(resource, gate.To(resource)), Json.PageDtoResourceDto);
        });
    }

    internal static ListQuery ReadQuery(QueryReader reader) => ListQueries.Entities(reader) with
    {
        Service = reader.Id("service"),
        State = reader.OneOf("state", States),
    };

    private static Task<IResult> GetAsync(HttpContext context, IEstate estate, string id) =>
        Gate.Of(context, estate).ResourceAsync(id)
            .Answered(admitted => Found(admitted.Entity, admitted.Grant));

    internal static IResult Found(ResourceView resource, Grant grant) =>
        Answer.Ok(ResourceMapper.Map(resource, grant), Json.ResourceDto, ETag.Of(resource.Generation));

    private static Task<IResult> CreateAsync(HttpContext context, IEstate estate)
    {
        var gate = Gate.Of(context, estate);
        return StrictBody.ReadAsync(context.Request).WithBody(ResourceBody.Read, async (input, faults) =>
        {
            var references = new References(estate, faults, context.RequestAborted);
            var service = await ResourceBody.ResolveAsync(input, references, faults, owned => gate.To(owned) == Grant.Full);
            if (faults.Any)
                return new Refusal(faults.ToFault());
            if (gate.To(service) != Grant.Full)
                return new Refusal(Gate.Forbidden);
            return await estate.CreateResourceAsync(gate.Caller, input.ToDraft(), context.RequestAborted).Answered(Created);
        });
    }

    internal static IResult Created(ResourceView resource)
    {
        var (body, location) = (ResourceMapper.Map(resource, Grant.Full), $"/v1/resources/{resource.Id}");
        return resource.State == ResourceReadiness.Checking
            ? Answer.Accepted(body, Json.ResourceDto, location, ETag.Of(resource.Generation))
            : Answer.Created(body, Json.ResourceDto, location, ETag.Of(resource.Generation));
    }

    private static Task<IResult> EditAsync(HttpContext context, IEstate estate, string id)
    {
        var gate = Gate.Of(context, estate);
        return MergePatch.RunAsync(context, () => gate.ResourceAsync(id), async (admitted, patch) =>
        {
            var (resource, faults) = (admitted.Entity, new InputFaults());
            var edit = MergePatch.Read(ResourceMapper.Editable(resource), patch, ResourceBody.Immutable, faults, ResourceBody.ReadEdit);
            var references = new References(estate, faults, context.RequestAborted);
            await references.NewServicesAsync(edit.SharedWith, resource.SharedWith, "/shared_with");
            await references.SourcesAsync(edit.L4Filters, resource.L4Filters, "/l4filters");
            return faults.Any
                ? faults.ToFault()
                : await estate.EditResourceAsync(gate.Caller, resource.Id, edit, Change.BasisOf(admitted), context.RequestAborted);
        }).Answered(resource => Found(resource, Grant.Full));
    }

    private static Task<IResult> DeleteAsync(HttpContext context, IEstate estate, string id)
    {
        var gate = Gate.Of(context, estate);
        return Change.RunAsync(context, () => gate.ResourceAsync(id), admitted => estate.DeleteResourceAsync(
            gate.Caller, admitted.Entity.Id, Change.BasisOf(admitted), context.RequestAborted)).Answered(_ => Results.NoContent());
    }

    private static Task<IResult> DependentsAsync(HttpContext context, IEstate estate, string id)
    {
        var gate = Gate.Of(context, estate);
        return gate.ResourceAsync(id).Then(admitted => Handle.WithQuery(context, ListQueries.Page, async query => Handle.Page(
            await estate.ListDependentsAsync(admitted.Entity.Id, query, context.RequestAborted), DependentMapper.Map, Json.PageDtoDependentDto)));
    }
}
