using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using NetConnect.Api.Input;
using NetConnect.Api.Problems;
using NetConnect.Contracts;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Hosting;

/// <summary>What endpoints have in common.</summary>
internal static class Handle
{
    /// <summary>The answer to an outcome: a refusal, or what <paramref name="answer"/> makes of the value.</summary>
    public static IResult Answered<T>(this Outcome<T> outcome, Func<T, IResult> answer) =>
        outcome.Fault is { } fault ? new Refusal(fault) : answer(outcome.Value!);

    /// <inheritdoc cref="Answered{T}(Outcome{T}, Func{T, IResult})"/>
    public static async Task<IResult> Answered<T>(this Task<Outcome<T>> outcome, Func<T, IResult> answer) =>
        (await outcome).Answered(answer);

    /// <summary>Goes on with the value, or refuses.</summary>
    public static async Task<IResult> Then<T>(this Task<Outcome<T>> outcome, Func<T, Task<IResult>> next)
    {
        var result = await outcome;
        return result.Fault is { } fault ? new Refusal(fault) : await next(result.Value!);
    }

    /// <summary>Reads the body with <paramref name="read"/> and goes on; the body's own form is refused before.</summary>
    public static async Task<IResult> WithBody<T>(
        this Task<Outcome<JsonDocument>> body, Func<BodyReader, T> read, Func<T, InputFaults, Task<IResult>> next)
    {
        var outcome = await body;
        if (outcome.Fault is { } fault)
            return new Refusal(fault);
        using var document = outcome.Value!;
        var faults = new InputFaults();
        return await next(BodyReader.Read(document.RootElement, faults, read), faults);
    }

    /// <summary>Refuses query parameters that a path does not have; then goes on.</summary>
    public static Task<IResult> WithQuery<T>(HttpContext context, Func<QueryReader, T> read, Func<T, Task<IResult>> next)
    {
        var reader = new QueryReader(context.Request.Query, new InputFaults());
        var query = read(reader);
        reader.ReportUnknown();
        return reader.Faults.Any ? Task.FromResult<IResult>(new Refusal(reader.Faults.ToFault())) : next(query);
    }

    public static IResult Page<T, TDto>(Page<T> page, Func<T, TDto> map, JsonTypeInfo<PageDto<TDto>> type) =>
        Answer.Ok(new PageDto<TDto>([.. page.Items.Select(map)], Cursor.Write(page.Next)), type);
}
