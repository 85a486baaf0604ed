using Microsoft.AspNetCore.Http;
using NetConnect.Api.Input;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Tests.Input;

public class IfMatchTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("*")]
    [InlineData("\"3\"")]
    public void Check_TheVersionThatIs_LetsPass(string? header) => Assert.Null(Check(header));

    [Theory]
    [InlineData("\"2\"")]
    [InlineData("\"4\"")]
    [InlineData("\"03\"")]
    [InlineData("\"+3\"")]
    [InlineData("\" 3\"")]
    [InlineData("\"abc\"")]
    [InlineData("\"\"")]
    [InlineData("W/\"3\"")]
    [InlineData("\"99999999999999999999999\"")]
    public void Check_AnyOther_IsStale(string header) => Assert.Equal(FaultKind.Stale, Check(header)!.Kind);

    [Theory]
    [InlineData("3")]
    [InlineData("\"3")]
    [InlineData("")]
    [InlineData("\"3\" \"4\"")]
    [InlineData("\"3\", \"4\"")]
    public void Check_WhatIsNoSingleTag_IsMalformed(string header) => Assert.Equal(FaultKind.Malformed, Check(header)!.Kind);

    private static Fault? Check(string? header)
    {
        var context = new DefaultHttpContext();
        if (header is not null)
            context.Request.Headers.IfMatch = header;
        return IfMatch.Check(context.Request, 3);
    }
}
