using Microsoft.AspNetCore.Http;
using NetConnect.Api.Waiting;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Tests.Waiting;

public class WaitPreferenceTests
{
    [Theory]
    [InlineData("wait=1", 1)]
    [InlineData("Wait = 60", 60)]
    [InlineData("respond-async, wait=\"10\"", 10)]
    [InlineData("respond-async", null)]
    [InlineData("", null)]
    public void Read_APreference_IsSecondsOrNone(string header, int? seconds)
    {
        var wait = WaitPreference.Read(With(header));

        Assert.Null(wait.Fault);
        Assert.Equal(seconds, wait.Value?.TotalSeconds);
    }

    [Theory]
    [InlineData("wait=0")]
    [InlineData("wait=61")]
    [InlineData("wait=-1")]
    [InlineData("wait=ten")]
    [InlineData("wait=1.5")]
    [InlineData("wait")]
    [InlineData("wait=1, wait=2")]
    public void Read_OtherValues_AreMalformed(string header) => Assert.Equal(FaultKind.Malformed, WaitPreference.Read(With(header)).Fault?.Kind);

    private static HttpRequest With(string header)
    {
        var http = new DefaultHttpContext();
        if (header.Length > 0)
            http.Request.Headers["Prefer"] = header;
        return http.Request;
    }
}
