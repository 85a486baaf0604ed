using NetConnect.Model.Links;
using NetConnect.Providers.Aws.Errors;
using NetConnect.Providers.Aws.Wire;

namespace NetConnect.Providers.Aws.Tests.Errors;

public sealed class AwsErrorsTests
{
    [Theory]
    [InlineData("RequestLimitExceeded", 503, AwsFailureKind.Throttled)]
    [InlineData("Throttling", 400, AwsFailureKind.Throttled)]
    [InlineData("", 429, AwsFailureKind.Throttled)]
    [InlineData("InvalidVpcPeeringConnectionID.NotFound", 400, AwsFailureKind.NotFound)]
    [InlineData("InvalidRoute.NotFound", 400, AwsFailureKind.NotFound)]
    [InlineData("RouteAlreadyExists", 400, AwsFailureKind.Duplicate)]
    [InlineData("InvalidGroup.Duplicate", 400, AwsFailureKind.Duplicate)]
    [InlineData("VpcPeeringConnectionAlreadyExists", 400, AwsFailureKind.Duplicate)]
    [InlineData("InvalidStateTransition", 400, AwsFailureKind.WrongState)]
    [InlineData("RouteLimitExceeded", 400, AwsFailureKind.Limit)]
    [InlineData("ActiveVpcPeeringConnectionPerVpcLimitExceeded", 400, AwsFailureKind.Limit)]
    [InlineData("UnauthorizedOperation", 403, AwsFailureKind.Denied)]
    [InlineData("AuthFailure", 401, AwsFailureKind.Denied)]
    [InlineData("AccessDenied", 403, AwsFailureKind.Denied)]
    [InlineData("OperationNotPermitted", 400, AwsFailureKind.Denied)]
    [InlineData("RequestExpired", 400, AwsFailureKind.Expired)]
    [InlineData("InternalError", 500, AwsFailureKind.Lost)]
    [InlineData("SomethingNew", 502, AwsFailureKind.Lost)]
    [InlineData("", 0, AwsFailureKind.Lost)]
    [InlineData("InvalidParameterValue", 400, AwsFailureKind.Invalid)]
    [InlineData("DuplicateTransitGatewayAttachment", 400, AwsFailureKind.Duplicate)]
    [InlineData("Resource.AlreadyAssociated", 400, AwsFailureKind.Duplicate)]
    [InlineData("TransitGatewayRouteTablePropagation.Duplicate", 400, AwsFailureKind.Duplicate)]
    [InlineData("InvalidTransitGatewayAttachmentID.NotFound", 400, AwsFailureKind.NotFound)]
    [InlineData("IncorrectState", 400, AwsFailureKind.WrongState)]
    [InlineData("TransitGatewayAttachmentLimitExceeded", 400, AwsFailureKind.Limit)]
    [InlineData("UnknownResourceException", 400, AwsFailureKind.NotFound)]
    [InlineData("ResourceShareLimitExceededException", 400, AwsFailureKind.Limit)]
    [InlineData("ThrottlingException", 429, AwsFailureKind.Throttled)]
    [InlineData("ServerInternalException", 500, AwsFailureKind.Lost)]
    [InlineData("AccessDeniedException", 403, AwsFailureKind.Denied)]
    [InlineData("IdempotentParameterMismatchException", 400, AwsFailureKind.Invalid)]
    [InlineData("DependencyViolation", 400, AwsFailureKind.Invalid)]
    public void Every_code_has_its_meaning(string code, int status, object kind) =>
        Assert.Equal((AwsFailureKind)kind, AwsErrors.Classify(code, status));

    [Fact]
    public void Not_found_is_done_for_a_removal_and_too_early_for_the_rest()
    {
        var failure = new AwsFailure(AwsFailureKind.NotFound, "InvalidRoute.NotFound", "gone");

        Assert.IsType<OperationResult.Completed>(AwsErrors.ToResult(failure, OperationEffect.Remove));
        Assert.IsType<OperationResult.Retryable>(AwsErrors.ToResult(failure, OperationEffect.Create));
        Assert.IsType<OperationResult.Retryable>(AwsErrors.ToResult(failure, OperationEffect.Change));
    }

    [Fact]
    public void Only_a_lost_answer_leaves_the_outcome_unknown()
    {
        foreach (var kind in Enum.GetValues<AwsFailureKind>())
        {
            var unknown = AwsErrors.ToResult(new(kind, "Code", "text"), OperationEffect.Create) is OperationResult.Retryable { OutcomeUnknown: true };
            Assert.Equal(kind == AwsFailureKind.Lost, unknown);
        }
    }

    [Fact]
    public void The_wait_that_aws_asks_for_is_passed_on()
    {
        var exception = new AwsRefusal("slow", null, "RequestLimitExceeded", "r", System.Net.HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(9));

        var failure = AwsErrors.Classify(exception)!;

        Assert.Equal(TimeSpan.FromSeconds(9), Assert.IsType<OperationResult.Retryable>(AwsErrors.ToResult(failure, OperationEffect.Create)).After);
        Assert.Equal(TimeSpan.FromSeconds(9), Assert.IsType<ReadResult<string>.Unavailable>(AwsErrors.ToRead<string>(failure)).After);
    }

    [Fact]
    public void Limits_and_refusals_are_rejections_with_their_code()
    {
        var limit = AwsErrors.ToResult(new(AwsFailureKind.Limit, "RouteLimitExceeded", "full"), OperationEffect.Create);

        Assert.Equal("RouteLimitExceeded", Assert.IsType<OperationResult.Rejected>(limit).Code);
        Assert.IsType<ReadResult<string>.Refused>(AwsErrors.ToRead<string>(new(AwsFailureKind.Denied, "AuthFailure", "no")));
    }

    [Fact]
    public void Broken_connections_and_timeouts_are_lost_answers_and_bugs_stay_bugs()
    {
        Assert.Equal(AwsFailureKind.Lost, AwsErrors.Classify(new HttpRequestException("reset"))!.Kind);
        Assert.Equal(AwsFailureKind.Lost, AwsErrors.Classify(new TaskCanceledException())!.Kind);
        Assert.Equal(AwsFailureKind.Lost, AwsErrors.Classify(new Amazon.Runtime.AmazonUnmarshallingException("id", "/", new IOException()))!.Kind);
        Assert.Null(AwsErrors.Classify(new InvalidOperationException()));
    }
}
