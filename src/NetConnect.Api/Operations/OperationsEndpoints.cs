using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NetConnect.Api.Access;
using NetConnect.Api.Hosting;
using NetConnect.Api.Idempotency;
using NetConnect.Api.Input;
using NetConnect.Api.Problems;
using NetConnect.Contracts;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Estate;
using NetConnect.Runtime.Modes;

namespace NetConnect.Api.Operations;

/// <summary><c>/v1/operations</c></summary>
internal static class OperationsEndpoints
{
    private static readonly ContractsJson Json = ContractsJson.Readable;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var operations = routes.MapGroup("/v1/operations");
        operations.MapGet("modes", ModesAsync).Performs(Operation.ReadModes);
        operations.MapPut("modes", SetModeAsync).Performs(Operation.SetMode);
        operations.MapPost("backups", BackUpAsync).Performs(Operation.CreateBackup).RunsAgain();
        operations.MapGet("restore", RestoreAsync).Performs(Operation.ReadRestore);
        operations.MapGet("strays", StraysAsync).Performs(Operation.ListStrays);
    }

    private static Task<IResult> ModesAsync(HttpContext context, IEstate estate, IOperations operations) =>
        ForOperators(context, estate, async _ => Answer.Ok(OperationsMapper.Map(await operations.ModesAsync(context.RequestAborted)), Json.ModesDto));

    private static Task<IResult> SetModeAsync(HttpContext context, IEstate estate, IOperations operations) =>
        ForOperators(context, estate, gate => StrictBody.ReadAsync(context.Request).WithBody(ModeBody.Read, (input, faults) => faults.Any
            ? Task.FromResult<IResult>(new Refusal(faults.ToFault()))
            : operations.SetModeAsync(gate.Caller, input.Scope!, input.Mode!.Value, input.Reason, context.RequestAborted)
                .Answered(mode => Answer.Ok(OperationsMapper.Map(mode), Json.ModeDto))));

    private static Task<IResult> BackUpAsync(HttpContext context, IEstate estate, IOperations operations) =>
        ForOperators(context, estate, gate => operations.BackUpAsync(gate.Caller, context.RequestAborted)
            .Answered(backup => Answer.Ok(OperationsMapper.Map(backup), Json.BackupDto)));

    private static Task<IResult> RestoreAsync(HttpContext context, IEstate estate, IOperations operations) =>
        ForOperators(context, estate, async _ => await operations.RestoreAsync(context.RequestAborted) is { } restore
            ? Answer.Ok(OperationsMapper.Map(restore), Json.RestoreDto)
            : new Refusal(new(FaultKind.NotFound, "This installation was never restored from a backup.")));

    private static Task<IResult> StraysAsync(HttpContext context, IEstate estate, IOperations operations) =>
        ForOperators(context, estate, async _ => Answer.Ok(OperationsMapper.Map(await operations.StraysAsync(context.RequestAborted)), Json.StraysDto));

    /// <summary>Nothing here belongs to a service: what the caller is to the whole installation decides.</summary>
    private static Task<IResult> ForOperators(HttpContext context, IEstate estate, Func<Gate, Task<IResult>> next)
    {
        var gate = Gate.Of(context, estate);
        return gate.To(service: null) == Grant.Full ? next(gate) : Task.FromResult<IResult>(new Refusal(Gate.ForOperators));
    }
}
