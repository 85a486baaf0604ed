namespace NetConnect.Model.Entities;

public static class SideExtensions
{
    public static Side Other(this Side side) => side == Side.Left ? Side.Right : Side.Left;
}
