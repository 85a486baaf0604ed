using NetConnect.Api.Input;

namespace NetConnect.Api.Tests.Input;

public class InputFaultsTests
{
    [Fact]
    public void Add_TheSameAgain_IsToldOnce()
    {
        var faults = new InputFaults();

        faults.Add("/name", FaultCodes.Required, "This member is required.");
        faults.Add("/name", FaultCodes.Required, "This member is required.");
        faults.Add("/name", FaultCodes.TooLong, "Give at most 100 characters.");

        Assert.Equal([FaultCodes.Required, FaultCodes.TooLong], faults.All.Select(fault => fault.Code));
    }
}
