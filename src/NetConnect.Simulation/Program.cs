using NetConnect.Simulation.Running;

return SimulationProgram.Run(args, Console.Out, isTerminal: !Console.IsOutputRedirected);
